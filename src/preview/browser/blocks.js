// The blocks of a text: elements with an id.

/** The blocks that contain an element, the innermost first. */
export function* blocksOf(element) {
  for (let at = element; at; at = at.parentElement) {
    if (at.id) yield at;
  }
}
