// The blocks of a text: elements with an id. What is said of a term follows the `<dt>` that has it.

function own(element) {
  if (element.id) return element;
  let before = element.nodeName === 'DD' ? element.previousElementSibling : null;
  while (before?.nodeName === 'DD') before = before.previousElementSibling;
  return before?.id ? before : null;
}

/** The blocks that an element stands in, the innermost first. */
export function* blocksOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const block = own(at);
    if (block) yield block;
  }
}
