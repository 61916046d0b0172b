// Which page the address names: the start page at #/, a room at #/room/<id>, with /first, /second or /shared after it.

import { RoomPage } from "/static/room.js";
import { startPage } from "/static/start.js";

const ROOM = /^#\/room\/([A-Za-z0-9_-]{22})(?:\/(first|second|shared))?$/;
const app = document.getElementById("app");
let room = null;

function turn() {
  const [, id, show = "both"] = ROOM.exec(location.hash) ?? [];
  if (room && room.id === id && room.show === show) return;
  room?.close();
  room = id ? new RoomPage(id, show, { changed: (view) => history.replaceState(null, "", view === "both" ? `#/room/${id}` : `#/room/${id}/${view}`) }) : null;
  app.replaceChildren(room ? room.element : startPage());
  document.title = room ? "The room \u2013 EFT conversation coach" : "EFT conversation coach";
}

addEventListener("hashchange", turn);
turn();
