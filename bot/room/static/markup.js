// Reads Telegram's HTML and builds elements from a list of allowed ones; everything else stays text.

const ELEMENTS = new Map(Object.entries({
  b: "strong", strong: "strong", i: "em", em: "em", u: "u", ins: "u", s: "s", strike: "s", del: "s",
  code: "code", pre: "pre", blockquote: "blockquote", a: "a", span: "span", "tg-spoiler": "span", "tg-time": "time",
}));
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'", nbsp: "\u00a0" };
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>|&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);|[^<&]+|[<&]/gi;
const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

function character(name) {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function plain(text) {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name) => character(name) ?? whole);
}

function open(tag, attributes) {
  const element = document.createElement(ELEMENTS.get(tag));
  if (tag === "a") {
    const address = plain(/\bhref\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? "");
    if (SAFE_ADDRESS.test(address)) {
      element.href = address;
      element.target = "_blank";
      element.rel = "noopener noreferrer";
    }
  }
  if (tag === "tg-spoiler" || (tag === "span" && /\bclass\s*=\s*"tg-spoiler"/i.test(attributes))) {
    element.className = "spoiler";
    element.tabIndex = 0;
  }
  return element;
}

// An empty line becomes a gap: a whole line of nothing would be wider than the space between two messages.
function text(node, whole) {
  whole.split(/\n{2,}/).forEach((part, index) => {
    if (index) {
      const gap = document.createElement("span");
      gap.className = "gap";
      node.append(gap);
    }
    if (part) node.append(part);
  });
}

export function markup(html) {
  const root = document.createDocumentFragment();
  const stack = [{ tag: "", node: root }];
  const top = () => stack[stack.length - 1].node;
  for (const [whole, slash, name, attributes, entity] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (entity) top().append(character(entity) ?? whole);
    else if (!tag) text(top(), whole);
    else if (!ELEMENTS.has(tag)) continue;
    else if (!slash) {
      const node = open(tag, attributes);
      top().append(node);
      stack.push({ tag, node });
    } else {
      const depth = stack.findLastIndex((entry) => entry.tag === tag);
      if (depth > 0) stack.length = depth;
    }
  }
  trim(root);
  return root;
}

// A quotation stands on lines of its own: the line breaks around it would only widen the gap.
function trim(root) {
  for (const quote of root.querySelectorAll("blockquote, pre")) {
    for (const each of [quote.previousSibling, quote.nextSibling]) if (each?.className === "gap") each.remove();
    const { previousSibling: before, nextSibling: after } = quote;
    if (before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/\n+$/, "");
    if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n+/, "");
  }
}

// Makes the commands that a text names into buttons, as people know them from Telegram.
export function commands(root, give) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest("a, code, pre, blockquote")) texts.push(walker.currentNode);
  for (const node of texts) {
    const parts = node.data.split(/(?<![\w/:.])(\/[a-z]{3,20})(?![\w/])/);
    if (parts.length < 2) continue;
    node.replaceWith(...parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "command";
      button.textContent = part;
      button.addEventListener("click", () => give(part));
      return button;
    }));
  }
}

// In whose name the coach posted this, if it begins with a name and what that person said: "first", "second" or "".
export function voiceOf(root, names) {
  const head = root.firstElementChild;
  if (head?.nodeName !== "STRONG" || head !== root.firstChild) return "";
  const seat = ["first", "second"][names.indexOf(head.textContent)];
  const after = head.nextSibling;
  const quote = after?.nodeType === Node.TEXT_NODE && !after.data.trim() ? after.nextSibling : after;
  const said = quote?.nodeName === "BLOCKQUOTE" || (after?.nodeType === Node.TEXT_NODE && after.data.startsWith(": "));
  return (said && seat) || "";
}

// Whose words a quotation holds: the name that stands last before it tells.
export function nameQuotes(root, names) {
  let before = "";
  const visit = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeName === "BLOCKQUOTE") {
        const found = ["first", "second"]
          .map((seat, index) => ({ seat, at: before.lastIndexOf(names[index]) }))
          .sort((one, other) => other.at - one.at)[0];
        if (found.at >= 0) child.dataset.seat = found.seat;
        before += child.textContent;
      } else if (child.nodeType === Node.TEXT_NODE) before += child.data;
      else visit(child);
    }
  };
  visit(root);
}
