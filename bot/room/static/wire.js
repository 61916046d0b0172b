// The connection to the server: everything said is kept until the server has stored it, and said again if need be.

import { mark } from "/static/dom.js";

const LONGEST_WAIT = 4000;

export class Wire {
  #socket = null;
  #expected = 1;
  #ready = false;
  #wait = 250;
  #timer = 0;
  #closed = false;
  #unsaid = new Map();

  // `heard` is given each message of the server, `linked` whether the connection stands.
  constructor(room, show, { heard, linked }) {
    this.room = room;
    this.show = show;
    this.heard = heard;
    this.linked = linked;
    this.#connect();
  }

  say(message) {
    const nonce = mark();
    this.#unsaid.set(nonce, { ...message, nonce });
    if (this.#ready) this.#send(this.#unsaid.get(nonce));
    return nonce;
  }

  look(show) {
    this.show = show;
    this.#ready = false;
    this.#join();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/ws`);
    this.#socket = socket;
    this.#expected = 1;
    this.#ready = false;
    socket.onopen = () => this.#join();
    socket.onmessage = (event) => this.#hear(socket, JSON.parse(event.data));
    socket.onclose = () => {
      if (this.#closed || socket !== this.#socket) return;
      this.#ready = false;
      this.linked(false);
      this.#timer = setTimeout(() => this.#connect(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    };
  }

  #join() {
    this.#send({ kind: "join", room: this.room, show: this.show });
  }

  #hear(socket, [number, message]) {
    if (socket !== this.#socket) return;
    if (number !== this.#expected) {
      socket.close(); // something is missing: begin again from a whole state
      return;
    }
    this.#expected += 1;
    if (message.kind === "done" || message.kind === "refused") this.#unsaid.delete(message.nonce);
    this.heard(message);
    if (message.kind === "state") {
      this.#wait = 250;
      this.#ready = true;
      this.linked(true);
      for (const unsaid of this.#unsaid.values()) this.#send(unsaid);
    }
  }

  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
