// One chat on the page: its messages, their buttons, the notes for its reader, and the place to write.

import { clockTime, dayName, make, sameDay } from "/static/dom.js";
import { commands, markup, nameQuotes, voiceOf } from "/static/markup.js";

const LONGEST_TEXT = 4096;
const NEAR_BOTTOM = 90;
const SAME_BREATH = 5 * 60 * 1000;
const NOTE_SECONDS = 9000;

export class Chat {
  #lines = new Map();
  #pending = new Map();
  #reply = 0;
  #writing = 0;
  #stuck = true;

  // `place` is shared, first or second; `acts` holds write, tap and open; `names` the names of both.
  constructor({ place, title, subtitle, names, acts, tools }) {
    this.place = place;
    this.names = names;
    this.acts = acts;
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-labelledby": `${place}-title`, tabindex: 0 });
    this.pinned = make("div", { class: "pinned", role: "group", "aria-label": "Pinned message", hidden: true });
    this.notes = make("div", { class: "notes", role: "status" });
    this.removed = make("p", { class: "unseen", role: "status" });
    this.newer = make("button", { class: "newer", type: "button", hidden: true, text: "New messages", onclick: () => this.#toEnd() });
    this.empty = make("p", { class: "empty", hidden: true, text: place === "shared" ? "Nothing here yet." : `${title}\u2019s private chat begins once ${title} has joined in the shared chat.` });
    this.dots = make("p", { class: "writing", hidden: true }, make("span", { text: "The coach is writing" }));
    this.field = make("textarea", { id: `${place}-field`, rows: 1, autocomplete: "off", "aria-describedby": `${place}-hint`, oninput: () => this.#measure(), onkeydown: (event) => this.#key(event) });
    this.send = make("button", { class: "send", type: "submit", text: "Send" });
    this.hint = make("p", { class: "hint", id: `${place}-hint` });
    this.replying = make("p", { class: "replying", hidden: true });
    this.label = make("label", { class: "unseen", for: `${place}-field` });
    this.form = make("form", { class: "composer", onsubmit: (event) => this.#submit(event) },
      this.replying, make("div", { class: "line" }, this.label, this.field, this.send), this.hint);
    this.heading = make("h2", { id: `${place}-title`, tabindex: -1, text: title });
    this.element = make("section", { class: place === "shared" ? "panel shared" : "panel phone", "data-place": place, "aria-labelledby": `${place}-title` },
      make("header", {}, make("div", { class: "title" }, this.heading, make("p", { text: subtitle })), tools),
      this.pinned,
      make("div", { class: "scroll" }, this.log, this.empty, this.dots, this.newer),
      this.removed, this.notes, this.form);
    this.log.addEventListener("scroll", () => {
      this.#stuck = this.#atEnd();
      if (this.#stuck) this.newer.hidden = true;
    });
    // Whoever reads the newest message goes on seeing it when the place to write grows.
    new ResizeObserver(() => { if (this.#stuck) this.#toEnd(); }).observe(this.log);
  }

  get #shared() { return this.place === "shared"; }
  #name(seat) { return seat === "coach" ? "Coach" : this.names[seat === "first" ? 0 : 1]; }

  // Who acts here, and what is said about it under the field.
  actAs(seat) {
    this.seat = seat;
    const name = this.#name(seat);
    this.element.dataset.acting = seat;
    this.label.textContent = this.#shared ? `Write in the shared chat as ${name}` : `Write to the coach as ${name}`;
    this.field.placeholder = this.#shared ? `Write as ${name}` : "Write to the coach";
    this.#measure();
  }

  // --- messages ---------------------------------------------------------------------------------------------

  // Shows a whole chat, silently for screen readers: only what comes after it is news.
  reset(lines) {
    this.#hush();
    const stood = this.#stuck;
    const old = this.log.scrollTop;
    this.#lines.clear();
    this.log.replaceChildren();
    for (const line of lines) this.#put(line);
    for (const [nonce, element] of this.#pending) {
      if (!lines.some((line) => line.nonce === nonce)) this.log.append(element);
      else this.#pending.delete(nonce);
    }
    this.#pin();
    this.empty.hidden = this.log.childElementCount > 0;
    if (stood) this.#toEnd(); else this.log.scrollTop = old;
  }

  // What the log shows in this moment is no news for screen readers.
  #hush() {
    this.log.setAttribute("aria-live", "off");
    requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
  }

  // Takes messages away. Whoever was in one of them by keyboard is in the chat then; how many went is said once.
  remove(ids) {
    const gone = ids.map((id) => this.#lines.get(id)).filter((entry) => entry);
    if (!gone.length) return;
    this.#hush();
    const stood = this.#stuck;
    const focused = gone.some(({ element }) => element.contains(document.activeElement));
    for (const { line, element } of gone) {
      element.remove();
      this.#lines.delete(line.id);
    }
    for (const day of this.log.querySelectorAll(".day")) if (day.nextElementSibling?.matches(".message") !== true) day.remove();
    let before;
    for (const entry of [...this.#lines.values()]) {
      if (entry.before?.id !== before?.id) {
        this.#lines.set(entry.line.id, { ...entry, before });
        this.#put(entry.line); // it may say now who wrote it: the message before it is gone
      }
      before = entry.line;
    }
    this.#pin();
    if (gone.some(({ line }) => line.id === this.#reply)) this.#replyTo(0);
    if (focused) this.log.focus({ preventScroll: true });
    this.empty.textContent = "Nothing here any more.";
    this.empty.hidden = this.log.childElementCount > 0;
    if (stood || this.#atEnd()) this.#toEnd();
    this.removed.replaceChildren(gone.length === 1 ? "1 message was deleted." : `${gone.length} messages were deleted.`);
  }

  change(line) {
    const stood = this.#stuck;
    this.empty.hidden = true;
    const known = this.#lines.has(line.id);
    this.#put(line);
    this.#pin();
    if (line.author === "coach") this.#hideWriting();
    const { element } = this.#lines.get(line.id);
    if (stood && !known && element.offsetHeight > this.log.clientHeight) {
      // One that is longer than the window is read from its beginning.
      this.log.scrollTop += element.getBoundingClientRect().top - this.log.getBoundingClientRect().top - 12;
    } else if (stood) this.#toEnd();
    else if (!known) this.newer.hidden = false;
    return !known;
  }

  #put(line) {
    const old = this.#lines.get(line.id);
    if (line.nonce && this.#pending.has(line.nonce)) {
      this.#pending.get(line.nonce).remove();
      this.#pending.delete(line.nonce);
    }
    if (old) {
      const focused = old.element.contains(document.activeElement) ? document.activeElement : null;
      const element = this.#line(line, old.before);
      old.element.replaceWith(element);
      this.#lines.set(line.id, { ...old, line, element });
      if (focused) {
        const same = [...element.querySelectorAll("button")].find((button) => button.textContent === focused.textContent);
        (same ?? element).focus({ preventScroll: true });
      }
      return;
    }
    const before = [...this.#lines.values()].at(-1)?.line;
    const at = new Date(line.at);
    if (!before || !sameDay(new Date(before.at), at)) {
      this.log.append(make("p", { class: "day", text: dayName(at) }));
    }
    const element = this.#line(line, before);
    element.classList.add("new");
    // What was written here and is not stored yet stays at the end.
    const waiting = [...this.#pending.values()][0];
    if (waiting?.parentNode === this.log) waiting.before(element); else this.log.append(element);
    this.#lines.set(line.id, { line, element, before });
  }

  #line(line, before) {
    const at = new Date(line.at);
    const coach = line.author === "coach";
    let voice = "";
    const run = before && before.author === line.author && sameDay(new Date(before.at), at) && at - new Date(before.at) < SAME_BREATH;
    const words = make("div", { class: "words" });
    words.append(markup(line.html));
    if (coach) {
      commands(words, (command) => this.#say(command, 0));
      nameQuotes(words, this.names);
      if (this.#shared) voice = voiceOf(words, this.names);
      if (!this.#shared) for (const quote of words.querySelectorAll("blockquote:not([data-seat])")) quote.dataset.seat = this.place;
    }
    const answered = line.reply ? this.#lines.get(line.reply)?.line : null;
    const element = make("article", { class: "message", "data-author": line.author, "data-run": run || null, "data-voice": voice || null, tabindex: -1 },
      make("p", { class: run ? "unseen" : "by" },
        make("span", { class: "who", text: this.#name(line.author) }), " ",
        make("time", { datetime: line.at, text: clockTime(at) })),
      answered ? make("p", { class: "answers", text: `In reply to ${this.#name(answered.author)}: ${excerpt(answered.html)}` }) : null,
      words);
    if (line.rows?.length && !line.pinned) element.append(this.#rows(line));
    if (this.#shared && coach && !line.pinned) {
      element.append(make("button", { class: "reply", type: "button", text: "Reply", "aria-label": `Reply to: ${excerpt(line.html)}`, onclick: () => this.#replyTo(line.id) }));
    }
    return element;
  }

  #rows(line) {
    return make("div", { class: "rows", role: "group", "aria-label": "Answers" }, ...line.rows.map((row) =>
      make("div", { class: "row" }, ...row.map((caption) =>
        make("button", { class: caption.link_token ? "answer link" : "answer", type: "button", text: caption.text, "data-data": caption.data, onclick: (event) => this.#press(event.currentTarget, line, caption) })))));
  }

  #press(button, line, caption) {
    if (button.getAttribute("aria-busy") === "true") return;
    const nonce = caption.link_token
      ? this.acts.open(caption.link_token, this.seat)
      : this.acts.tap(this.place, this.seat, line.id, caption.data);
    button.setAttribute("aria-busy", "true");
    button.dataset.nonce = nonce;
    if (!this.#shared) this.#showWriting();
  }

  #pin() {
    const pinned = [...this.#lines.values()].map((entry) => entry.line).filter((line) => line.pinned).at(-1);
    this.pinned.hidden = !pinned;
    if (!pinned || this.pinned.dataset.line === JSON.stringify(pinned)) return;
    const jump = make("button", { type: "button", class: "jump", text: excerpt(pinned.html, "\n"), "aria-label": `Pinned: ${excerpt(pinned.html, "\n")}. Show it`, onclick: () => {
      const { element } = this.#lines.get(pinned.id);
      element.scrollIntoView({ block: "start" });
      element.focus({ preventScroll: true });
    } });
    this.pinned.dataset.line = JSON.stringify(pinned);
    this.pinned.replaceChildren(jump, this.#rows(pinned));
  }

  // The server has stored (or refused) what bore this mark.
  settled(nonce, reason = "") {
    const button = this.element.querySelector(`[data-nonce="${nonce}"]`);
    if (button) {
      button.removeAttribute("aria-busy");
      delete button.dataset.nonce;
    }
    if (reason) {
      this.#pending.get(nonce)?.remove();
      this.#pending.delete(nonce);
    }
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#hideWriting(), 900);
  }

  // --- notes: what only this reader sees --------------------------------------------------------------------

  note(text, { alert = false, seat = "", forWhom = "" } = {}) {
    const close = () => { note.remove(); };
    const note = make("div", { class: alert ? "note alert" : "note", "data-seat": seat || null },
      forWhom ? make("p", { class: "for", text: `Only ${forWhom} sees this` }) : null,
      make("p", { text }),
      make("button", { type: "button", text: alert ? "OK" : "Close", onclick: close }));
    this.notes.append(note);
    while (this.notes.childElementCount > 3) this.notes.firstElementChild.remove();
    if (!alert) {
      let timer = setTimeout(close, NOTE_SECONDS);
      note.addEventListener("pointerenter", () => clearTimeout(timer));
      note.addEventListener("focusin", () => clearTimeout(timer));
      note.addEventListener("pointerleave", () => { timer = setTimeout(close, NOTE_SECONDS); });
    }
  }

  #showWriting() {
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => {
      const stood = this.#stuck;
      this.dots.hidden = false;
      if (stood) this.#toEnd();
    }, 160);
  }

  #hideWriting() {
    clearTimeout(this.#writing);
    this.dots.hidden = true;
  }

  // --- writing ----------------------------------------------------------------------------------------------

  #replyTo(id) {
    this.#reply = id;
    this.replying.hidden = !id;
    if (id) {
      this.replying.replaceChildren(
        make("span", { text: `Replying to: ${excerpt(this.#lines.get(id).line.html)}` }),
        make("button", { type: "button", text: "Don\u2019t reply", onclick: () => this.#replyTo(0) }));
      this.field.focus();
    }
    this.#measure();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text || text.length > LONGEST_TEXT) {
      this.field.focus();
      return;
    }
    this.#say(text, this.#reply);
    this.field.value = "";
    this.#replyTo(0);
  }

  #say(text, reply) {
    const nonce = this.acts.write(this.place, this.seat, text, reply);
    const element = make("article", { class: "message pending", "data-author": this.seat },
      make("p", { class: "by" }, make("span", { class: "who", text: this.#name(this.seat) }), " ", make("span", { text: "sending\u2026" })),
      make("div", { class: "words", text }));
    this.#pending.set(nonce, element);
    this.log.append(element);
    this.empty.hidden = true;
    this.#toEnd();
    if (!this.#shared) this.#showWriting();
  }

  #key(event) {
    const finger = matchMedia("(pointer: coarse)").matches;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !finger) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape" && this.#reply) this.#replyTo(0);
  }

  #measure() {
    const length = this.field.value.trim().length;
    const over = length - LONGEST_TEXT;
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 220)}px`;
    this.form.classList.toggle("over", over > 0);
    this.send.setAttribute("aria-disabled", String(over > 0 || length === 0));
    if (over > 0) this.hint.textContent = `That is ${over} characters more than one message holds. Say the part that matters most; the rest can follow.`;
    else if (!this.#shared) this.hint.textContent = `Only ${this.#name(this.seat ?? "coach")} and the coach read this chat.`;
    else if (this.#reply) this.hint.textContent = "The coach reads this reply, and both of you see it.";
    else this.hint.textContent = "Between the two of you. The coach reads only replies to its messages.";
  }

  #atEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_BOTTOM; }

  #toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.#stuck = true;
    this.newer.hidden = true;
  }

  // The story shows what somebody is about to do here.
  hand(hand) {
    clearInterval(this.typing);
    for (const button of this.element.querySelectorAll(".pointed")) button.classList.remove("pointed");
    if (this.typed !== undefined && this.field.value === this.typed) this.field.value = "";
    this.typed = undefined;
    if (hand?.data) {
      for (const button of this.element.querySelectorAll("[data-data]")) if (button.dataset.data === hand.data) button.classList.add("pointed");
    } else if (hand?.text && !this.field.value) {
      const whole = [...hand.text];
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const began = performance.now();
      const write = () => {
        const part = still ? 1 : Math.min(1, (performance.now() - began) / (hand.seconds * 850));
        this.typed = whole.slice(0, Math.ceil(whole.length * part)).join("");
        this.field.value = this.typed;
        this.#measure();
        if (part === 1) clearInterval(this.typing);
      };
      write();
      this.typing = setInterval(write, 60);
    }
    this.#measure();
  }

  shown() { this.#toEnd(); }
}

// The beginning of a message, up to a mark if one is given.
function excerpt(html, until = "") {
  const holder = make("div");
  holder.append(markup(html));
  for (const gap of holder.querySelectorAll(".gap")) gap.textContent = "\n";
  const whole = holder.textContent.trim();
  const text = (until ? whole.split(until)[0] : whole).replace(/\s+/g, " ").trim();
  return text.length > 64 ? `${text.slice(0, 61)}\u2026` : text;
}
