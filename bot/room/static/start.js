// The start page: three doors, and the way back into the last room.

import { make } from "/static/dom.js";

const LAST = "last-room";

export const remember = (room) => { try { localStorage.setItem(LAST, room); } catch { /* a browser that keeps nothing */ } };
export const forget = () => { try { localStorage.removeItem(LAST); } catch { /* as above */ } };
const last = () => { try { return localStorage.getItem(LAST); } catch { return null; } };

async function newRoom(body) {
  const answer = await fetch("/rooms", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error("refused");
  return (await answer.json()).id;
}

export function startPage() {
  const message = make("p", { class: "message-line", role: "status" });
  const enter = async (body) => {
    message.textContent = "Opening the room\u2026";
    try {
      location.hash = `#/room/${await newRoom(body)}`;
    } catch {
      message.textContent = "The room did not open. Is the program still running in its terminal?";
    }
  };
  const first = make("input", { id: "first-name", maxlength: 40, autocomplete: "off", value: "Ana" });
  const second = make("input", { id: "second-name", maxlength: 40, autocomplete: "off", value: "Ben" });
  const later = make("p", { class: "later", tabindex: -1, hidden: true, text: "Practising alone isn\u2019t here yet; it is being built. Until then you can start as two and write for both: nothing you draft is shared until you tap Share." });

  const page = make("main", { class: "start", id: "main" },
    make("header", {},
      make("p", { class: "product", text: "EFT conversation coach" }),
      make("h1", { text: "Talking again, after trust was hurt" }),
      make("p", { class: "lead", text: "For two people and one hard conversation. The coach takes you through it one step at a time: each writes in private first, and shares only what they choose." })),
    make("div", { class: "doors" },
      make("section", { class: "door", "aria-labelledby": "door-watch" },
        make("h2", { id: "door-watch", text: "Watch two minutes" }),
        make("p", { text: "Ana and Ben play one step of a conversation. You can take over at any moment." }),
        make("button", { class: "go", type: "button", text: "Watch", "aria-describedby": "door-watch", onclick: () => enter({ door: "watch" }) })),
      make("section", { class: "door", "aria-labelledby": "door-two" },
        make("h2", { id: "door-two", text: "Start as two" }),
        make("p", { text: "Two phones and the shared chat on one page. Try it for both, or open it in two windows." }),
        make("form", { class: "names", onsubmit: (event) => { event.preventDefault(); enter({ door: "two", names: [first.value, second.value] }); } },
          make("div", {}, make("label", { for: "first-name", text: "One name" }), first),
          make("div", {}, make("label", { for: "second-name", text: "The other" }), second),
          make("button", { class: "go", type: "submit", text: "Start" }))),
      make("section", { class: "door", "aria-labelledby": "door-alone" },
        make("h2", { id: "door-alone", text: "Practise alone" }),
        make("p", { text: "Find the words for something that is hard to tell, before you tell it." }),
        later,
        make("button", { class: "go quiet", type: "button", text: "Practise", onclick: () => { later.hidden = false; later.focus(); } }))),
    message,
    last() ? make("p", { class: "back" }, make("a", { href: `#/room/${last()}`, text: "Go back to your last room" })) : null,
    make("footer", {},
      make("p", { text: "Everything stays on this computer; this page loads nothing from anywhere else. It isn\u2019t therapy and it isn\u2019t an emergency service. Where somebody is afraid or being harmed, talking it through together is not the way, and leaving can be right." })));
  return page;
}
