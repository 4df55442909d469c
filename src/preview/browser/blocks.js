// The blocks of a text: elements with an id. The details of a term (`<dd>`) have none: they follow
// the `<dt>` that has it.

function blockOf(element) {
  if (element.id) return element;
  let term = element.nodeName === 'DD' ? element.previousElementSibling : null;
  while (term?.nodeName === 'DD') term = term.previousElementSibling;
  return term?.id ? term : null;
}

/** The blocks that contain an element, the innermost first. */
export function* blocksOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const block = blockOf(at);
    if (block) yield block;
  }
}
