// What the coach knows, for those who write its conversations: states, floor, timers. No words.

import { make, moment } from "/static/dom.js";

const FACTS = [
  ["phase", "Phase"], ["stage", "Stage"], ["round", "Round"], ["attempt", "Attempt"], ["floor", "Floor"],
  ["generation", "Generation"], ["open", "Open"], ["version", "Version"], ["inbox", "Waiting in"], ["outbox", "Waiting out"],
];
const shown = (value) => (value === null || value === undefined ? "\u2013" : value === true ? "yes" : value === false ? "no" : String(value));

export class Known {
  constructor({ close }) {
    this.body = make("div", { class: "facts" });
    this.element = make("aside", { class: "drawer", id: "drawer", "aria-labelledby": "drawer-title", hidden: true, onkeydown: (event) => { if (event.key === "Escape") close(); } },
      make("header", {}, make("h2", { id: "drawer-title", tabindex: -1, text: "What the coach knows" }), make("button", { type: "button", text: "Close", onclick: close })),
      make("p", { class: "hint", text: "For those who write its conversations. States and times only; words lie elsewhere, encrypted." }),
      this.body);
  }

  show(status, now, names) {
    if (!status) {
      this.body.replaceChildren(make("p", { text: "Nothing yet: nobody has joined." }));
      return;
    }
    const row = (name, value) => make("div", {}, make("dt", { text: name }), make("dd", { text: shown(value) }));
    const partners = (status.partners ?? []).map((partner, index) => make("tr", {},
      make("th", { scope: "row", text: names[partner.person_id % 4 === 2 ? 1 : partner.person_id % 4 === 1 ? 0 : index] }),
      make("td", { text: shown(partner.role) }), make("td", { text: shown(partner.phase) })));
    const timers = (status.timers ?? []).map((timer) => make("tr", {},
      make("th", { scope: "row", text: timer.name }),
      make("td", { text: moment(new Date(timer.due), now) }), make("td", { text: away(new Date(timer.due) - now) })));
    this.body.replaceChildren(
      make("dl", {}, ...FACTS.map(([key, name]) => row(name, status[key]))),
      make("h3", { text: "Partners" }),
      partners.length ? make("table", {}, make("tbody", {}, ...partners)) : make("p", { text: "Nobody has joined." }),
      make("h3", { text: "Timers" }),
      timers.length ? make("table", {}, make("tbody", {}, ...timers)) : make("p", { text: "None is armed." }),
      make("p", { class: "hint" }, "In a terminal: ", make("code", { text: `eft-coach inspect -- ${status.chat_id}` })));
  }
}

export function away(milliseconds) {
  const minutes = Math.round(milliseconds / 60000);
  if (minutes < 1) return "now";
  if (minutes < 90) return `in ${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `in ${hours} h` : `in ${Math.round(hours / 24)} days`;
}
