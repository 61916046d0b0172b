// The room: two phones, the shared chat between them, and what stands around them.

import { Chat } from "/static/chat.js";
import { clockTime, make, moment } from "/static/dom.js";
import { Known, away } from "/static/known.js";
import { forget, remember } from "/static/start.js";
import { Wire } from "/static/wire.js";

const SEATS = ["first", "second"];
const STEPS_OF_TIME = [[300, "5 minutes"], [1200, "20 minutes"], [3600, "1 hour"], [86400, "1 day"], [0, "To the next timer"]];
const REFUSED = {
  too_long: "That was too long for one message.",
  empty: "There was nothing in it.",
  unknown_link: "This link belongs to another conversation.",
  no_timer: "No timer is armed in this room.",
  no_button: "This button does nothing any more.",
  elsewhere: "That belongs to the other phone.",
};
const BANNER = "For trying out: both private chats are on this screen, so don\u2019t answer the check-in for real here.";
const BANNER_FOR_ONE = "For trying out: whoever sits at this computer can look at both private chats, so don\u2019t answer the check-in for real here.";

export class RoomPage {
  #chats = {};
  #names = ["", ""];
  #plan = [];
  #status = null;
  #story = null;
  #acting = "first";
  #place = "shared";
  #ahead = 0;
  #mine = new Set();

  constructor(id, show, { changed }) {
    this.id = id;
    this.show = show;
    this.changed = changed;
    this.element = make("div", { class: "room", "aria-busy": "true" }, make("p", { class: "plain", text: "Opening the room\u2026" }));
    this.wire = new Wire(id, show, { heard: (message) => this.#heard(message), linked: (linked) => this.#linked(linked) });
    this.ticking = setInterval(() => this.#tick(), 5000);
  }

  close() {
    clearInterval(this.ticking);
    this.wire.close();
  }

  get #now() { return new Date(Date.now() + this.#ahead); }
  #nameOf(seat) { return this.#names[SEATS.indexOf(seat)]; }
  #places() { return this.show === "both" ? ["first", "shared", "second"] : this.show === "shared" ? ["shared"] : this.show === "first" ? ["first", "shared"] : ["shared", "second"]; }

  // --- what the server says ---------------------------------------------------------------------------------

  #heard(message) {
    switch (message.kind) {
      case "state": return this.#whole(message);
      case "changed": return this.#line(message);
      case "removed": return this.#chats[message.place]?.remove(message.ids);
      case "note": return this.#note(message);
      case "known":
        this.#ahead = new Date(message.now) - Date.now();
        this.#status = message.status;
        return this.#around();
      case "told":
        this.#story = message.story;
        return this.#tell();
      case "done":
        this.#settle(message.nonce);
        if (message.seat && this.#mine.delete(message.nonce)) this.#goTo(message.seat);
        return undefined;
      case "refused":
        this.#settle(message.nonce, message.reason);
        if (this.#mine.delete(message.nonce)) this.#say(REFUSED[message.reason]);
        return undefined;
      case "missing": return this.#missing();
      default: return undefined;
    }
  }

  #whole(state) {
    this.#ahead = new Date(state.now) - Date.now();
    this.#status = state.status;
    this.#plan = state.plan;
    this.#story = state.story;
    remember(this.id);
    const built = this.#places();
    if (this.element.dataset.built !== built.join()) {
      this.#names = state.names;
      this.#build(built);
    }
    for (const place of built) this.#chats[place].reset(state.chats[place] ?? []);
    this.#around();
    this.#tell();
  }

  #line({ place, line }) {
    const chat = this.#chats[place];
    if (!chat) return;
    const added = chat.change(line);
    if (added && place !== this.#place) this.tabs[place]?.setAttribute("data-news", "");
  }

  #note(note) {
    if (note.token && this.#mine.has(note.nonce)) this.#open(note.token, note.seat);
    if (!note.text) return;
    const visible = (place) => this.#chats[place] && this.#chats[place].element.offsetParent !== null;
    const own = visible(note.seat);
    const chat = this.#chats[own ? note.seat : "shared"];
    if (!own && this.show === "shared" && !this.#mine.has(note.nonce)) return;
    (own || visible("shared") ? chat : this.#chats[this.#place]).note(note.text, { alert: note.alert, seat: note.seat, forWhom: own ? "" : this.#nameOf(note.seat) });
  }

  #settle(nonce, reason) {
    for (const chat of Object.values(this.#chats)) chat.settled(nonce, reason);
  }

  #linked(linked) {
    if (this.offline) this.offline.hidden = linked;
  }

  #missing() {
    forget();
    this.wire.close();
    this.element.replaceChildren(make("main", { class: "plain" },
      make("h1", { text: "There is no such room here" }),
      make("p", { text: "Perhaps it was opened on another computer, or with another set of data." }),
      make("p", {}, make("a", { href: "#/", text: "To the start page" }))));
  }

  // --- what people do ---------------------------------------------------------------------------------------

  #acts() {
    return {
      write: (place, seat, text, reply) => this.wire.say({ kind: "write", seat, place, text, reply }),
      tap: (place, seat, message, data) => this.#keep(this.wire.say({ kind: "tap", seat, place, message, data })),
      // On a page that shows both phones, a link leads to whom it was made for.
      open: (token, seat) => this.#open(token, this.show === "both" || this.show === "shared" ? null : seat),
    };
  }

  #open(token, seat) {
    return this.#keep(this.wire.say({ kind: "open", token, seat }));
  }

  #keep(nonce) {
    this.#mine.add(nonce);
    return nonce;
  }

  #direct(action) { this.wire.say({ kind: "direct", action }); }

  #say(text) { this.#chats[this.#place]?.note(text); }

  #goTo(seat) {
    if (!this.#chats[seat]) return;
    this.#select(seat);
    this.#chats[seat].field.focus({ preventScroll: true });
  }

  // --- the page ---------------------------------------------------------------------------------------------

  #build(places) {
    const [ana, ben] = this.#names;
    this.#chats = {};
    if (SEATS.includes(this.show)) this.#acting = this.show;
    const switcher = this.#switcher();
    for (const place of places) {
      const shared = place === "shared";
      this.#chats[place] = new Chat({
        place, names: this.#names, acts: this.#acts(),
        title: shared ? "Shared chat" : this.#nameOf(place),
        subtitle: shared ? `${ana}, ${ben} and the coach` : "Private chat with the coach",
        tools: shared ? switcher : this.show === "both" ? make("a", { class: "own", href: `#/room/${this.id}/${place}`, target: "_blank", rel: "noopener", text: "Own window", "aria-label": `${this.#nameOf(place)}\u2019s phone in a window of its own` }) : null,
      });
      this.#chats[place].actAs(shared ? this.#acting : place);
    }
    this.progress = make("div", { class: "progress", hidden: true });
    this.#chats.shared.element.querySelector("header").after(this.progress);

    this.tabs = Object.fromEntries(places.map((place) => [place, make("button", {
      type: "button", role: "tab", id: `tab-${place}`, "data-place": place, text: place === "shared" ? "Shared" : this.#nameOf(place),
      onclick: () => this.#select(place), onkeydown: (event) => this.#arrow(event, places),
    })]));
    this.offline = make("p", { class: "offline", role: "status", hidden: true, text: "The connection is gone. What you write is kept; trying again\u2026" });
    this.story = make("section", { class: "story", "aria-label": "The story", hidden: true });
    this.time = make("span", { class: "now" });
    this.known = new Known({ close: () => this.#drawer(false) });
    this.knows = make("button", { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "drawer", text: "What the coach knows", onclick: () => this.#drawer(this.known.element.hidden) });

    this.element.removeAttribute("aria-busy");
    this.element.dataset.built = places.join();
    this.element.dataset.show = this.show;
    this.element.replaceChildren(
      make("div", { class: "skips" }, ...places.map((place) => make("button", { type: "button", class: "skip", text: place === "shared" ? "Skip to the shared chat" : `Skip to ${this.#nameOf(place)}\u2019s phone`, onclick: () => { this.#select(place); this.#chats[place].heading.focus(); } }))),
      this.#top(),
      make("p", { class: "banner", role: "note", text: this.show === "both" ? BANNER : BANNER_FOR_ONE }),
      this.offline, this.story,
      make("div", { class: "tabs", role: "tablist", "aria-label": "Chats" }, ...Object.values(this.tabs)),
      make("main", { class: "stage", id: "main" }, ...places.map((place) => this.#chats[place].element)),
      this.known.element);
    this.#select(places.includes(this.#place) ? this.#place : "shared");
  }

  #top() {
    const more = make("button", { type: "button", class: "tool more", "aria-expanded": "false", text: "Menu", onclick: () => {
      const open = top.classList.toggle("open");
      more.setAttribute("aria-expanded", String(open));
    } });
    const top = make("header", { class: "top" },
      make("h1", {}, make("a", { href: "#/", text: "EFT conversation coach" })), more,
      this.#views(), make("div", { class: "tools" }, this.#passing(), this.knows));
    return top;
  }

  #views() {
    const views = [["both", "Both"], ["first", this.#names[0]], ["second", this.#names[1]], ["shared", "Shared"]];
    return make("fieldset", { class: "segments views" }, make("legend", { text: "Show" }), ...views.map(([show, text]) =>
      make("label", {}, make("input", { type: "radio", name: "show", value: show, checked: show === this.show, onchange: () => this.#look(show) }), make("span", { text }))));
  }

  #look(show) {
    this.show = show;
    this.changed(show);
    this.wire.look(show);
  }

  #switcher() {
    if (SEATS.includes(this.show)) return null;
    return make("fieldset", { class: "segments acting" }, make("legend", { text: "Tapping as" }), ...SEATS.map((seat) =>
      make("label", { "data-seat": seat }, make("input", { type: "radio", name: "acting", value: seat, checked: seat === this.#acting, onchange: () => this.#actAs(seat) }), make("span", { text: this.#nameOf(seat) }))));
  }

  #actAs(seat) {
    if (SEATS.includes(this.show)) return;
    this.#acting = seat;
    this.#chats.shared.actAs(seat);
    for (const input of this.element.querySelectorAll("[name=acting]")) input.checked = input.value === seat;
  }

  #passing() {
    const menu = make("details", { class: "passing", onkeydown: (event) => { if (event.key === "Escape") { menu.open = false; menu.firstElementChild.focus(); } } },
      make("summary", { class: "tool" }, this.time, make("span", { text: "Let time pass" })),
      make("div", { class: "menu" },
        make("p", { class: "hint", text: "Moves the clock of every room on this computer. It can\u2019t be moved back." }),
        ...STEPS_OF_TIME.map(([seconds, text]) => make("button", { type: "button", text, onclick: () => { this.#keep(this.wire.say({ kind: "pass", seconds })); menu.open = false; menu.firstElementChild.focus(); } }))));
    document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    return menu;
  }

  #select(place) {
    this.#place = place;
    this.element.dataset.place = place;
    for (const [name, tab] of Object.entries(this.tabs)) {
      tab.setAttribute("aria-selected", String(name === place));
      tab.tabIndex = name === place ? 0 : -1;
      if (name === place) tab.removeAttribute("data-news");
    }
    this.#chats[place].shown();
  }

  #arrow(event, places) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = places[(places.indexOf(this.#place) + step + places.length) % places.length];
    this.#select(next);
    this.tabs[next].focus();
  }

  #drawer(open) {
    this.known.element.hidden = !open;
    this.knows.setAttribute("aria-expanded", String(open));
    (open ? this.known.element.querySelector("h2") : this.knows).focus();
  }

  // --- around the chats -------------------------------------------------------------------------------------

  #tick() { if (this.known) this.#around(); }

  #around() {
    const now = this.#now;
    const status = this.#status;
    this.time.textContent = clockTime(now);
    this.known.show(status, now, this.#names);
    const part = this.#plan.findIndex((stages) => stages.includes(status?.stage));
    const pause = status?.phase === "paused" ? (status.timers ?? []).find((timer) => /pause|return/.test(timer.name)) : null;
    this.progress.hidden = part < 0;
    if (this.progress.hidden) return;
    const steps = this.#plan[part].length;
    const step = this.#plan[part].indexOf(status.stage) + 1;
    const until = pause ? new Date(pause.due) : null;
    const text = until ? `Paused until ${moment(until, now)}, ${away(until - now)}` : status.phase === "paused" ? "Paused" : `Part ${["one", "two", "three"][part]}, step ${step} of ${steps}`;
    if (this.progress.dataset.text === text) return;
    this.progress.dataset.text = text;
    this.progress.classList.toggle("paused", status.phase === "paused");
    this.progress.replaceChildren(
      make("p", { text }),
      make("div", { class: "bar", "aria-hidden": "true" }, ...Array.from({ length: steps }, (_, index) =>
        make("span", { class: index + 1 < step ? "past" : index + 1 === step ? "present" : "" }))));
  }

  #tell() {
    const story = this.#story;
    this.story.hidden = !story;
    if (!story) {
      for (const chat of Object.values(this.#chats)) chat.hand(null);
      this.element.dataset.looking = "";
      return;
    }
    const button = (text, action, kind = "tool") => make("button", { type: "button", class: kind, text, onclick: () => (action === "close" ? this.#endStory() : this.#direct(action)) });
    const playing = story.phase === "playing" || story.phase === "held";
    if (!this.caption) {
      this.caption = make("p", { class: "caption", role: "status" });
    }
    this.caption.textContent = story.caption;
    const focused = this.story.contains(document.activeElement) ? document.activeElement.textContent : null;
    this.story.replaceChildren(
      make("div", { class: "told" },
        make("p", { class: "count", text: playing ? `Scene ${story.step} of ${story.steps}` : story.phase === "preparing" ? "A moment" : "The end of the story" }),
        this.caption),
      make("div", { class: "direct" },
        ...(playing ? [story.phase === "held" ? button("Go on", "go_on") : button("Hold", "hold"), button("Next", "skip")] : []),
        story.phase === "over" ? button("Go on from here", "close", "go") : button("Take over", "take_over", "go")));
    if (focused) [...this.story.querySelectorAll("button")].find((each) => each.textContent === focused || (focused === "Hold" && each.textContent === "Go on") || (focused === "Go on" && each.textContent === "Hold"))?.focus();
    if (story.place && this.#chats[story.place] && story.phase === "playing") this.#select(story.place);
    if (story.hand?.place === "shared") this.#actAs(story.hand.seat);
    for (const [place, chat] of Object.entries(this.#chats)) chat.hand(playing && story.hand?.place === place ? story.hand : null);
    this.element.dataset.looking = playing && story.place ? story.place : "";
  }

  #endStory() {
    this.#direct("take_over");
    this.#chats[this.#place]?.heading.focus();
  }
}
