/** The quote that ends the string whose opening quote stands at `start`. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json[before] === '\\') before -= 1;
    // Backslashes in pairs are themselves; an odd one makes the quote part of the string.
    if ((end - 1 - before) % 2 === 0) return end;
  }
}

/**
 * The source text of a member's value, as `JSON.parse` leaves it behind: numbers keep all their digits, and nothing is
 * written anew. Of members with the same name the last one counts, as it does there.
 *
 * @param json an object that `JSON.parse` has taken
 * @returns undefined when there is no such member
 */
export function memberSource(json: string, name: string): string | undefined {
  let depth = 0;
  let key: string | undefined;
  let start = -1;
  let found: string | undefined;
  const close = (end: number): void => {
    if (key === name) found = json.slice(start, end).trim();
    key = undefined;
    start = -1;
  };
  for (let at = 0; at < json.length; at += 1) {
    switch (json[at]) {
      case '"': {
        const end = endOfString(json, at);
        if (depth === 1 && start < 0) key = JSON.parse(json.slice(at, end + 1)) as string;
        at = end;
        break;
      }
      case ':':
        if (depth === 1) start = at + 1;
        break;
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth === 0) close(at);
        break;
      case ',':
        if (depth === 1) close(at);
    }
  }
  return found;
}
