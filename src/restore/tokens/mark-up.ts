import type { Span } from '../../span.js';

// What may begin mark-up; most texts have none of it.
const MAY_HAVE = /[<`&\\{]|\]\(/u;

/** Attributes have values: `<cac don vi>` is no tag. Brackets twice, `<<Nhan Dan>>`, are quotes. */
const ATTRIBUTE = /\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)/u;
const TAG = new RegExp(`(?<!<)</?[A-Za-z][\\w:.-]*(?:${ATTRIBUTE.source})*\\s*/?>(?!>)`, 'u');
const DECLARATION = /<!(?:doctype|entity|element|attlist)\b[^<>]*>|<\?[A-Za-z][^<>\n]*\?>/iu;
/** References that stand for no letter. Those that do stay in their word (`protect`). */
const SIGN = /&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[lr]aquo|[nm]dash|e[nm]sp|hellip|bull|#160|#xa0);/iu;
/** Code within a line: with a sign that words do not have, for quotes are read as back ticks, too. */
const CODE = /(?<![`\w])`(?=[^`\s]*[-._/\\=(){}[\]$:\d])[^`\s]+`(?![`\w])/u;
const LINK = /\]\((?=[^\s()]*[./#])(?:[^\s()]|\([^\s()]*\))+\)?/u;
/** Commands of TeX up to what they hold, which may be words, or with it where it is a name. */
const TEX =
  /(?<![\w:\\])\\(?:(?:begin|end|cite\w*|\w*ref|label|input|include\w*|usepackage|documentclass|url)(?:\[[^[\]\\\n]*\])?\{[^{}\n]*\}|[A-Za-z]+\*?(?:\[[^[\]\\\s]*\])?\{)/u;
/** Places of forms that a program fills in. */
const PLACEHOLDER = /\$\{[^{}\s]+\}|\{\{[^{}\n]+\}\}|<%[^%<>\n]*%>/u;
/** What opens a stretch, up to an end that is looked for apart. */
const OPENING = /<!--|<(?:script|style)\b(?=[^<>]*>)/iu;
const CLOSINGS: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<script': '</script>',
  '<style': '</style>',
};
/** Not of `~`, which rules across the page are read as. */
const FENCE = /(?<=^|\n)[ \t]{0,3}`{3,}[^\n`]*(?=\n|$)/u;

const ANY = new RegExp(
  [FENCE, OPENING, TAG, DECLARATION, SIGN, CODE, LINK, TEX, PLACEHOLDER]
    .map(({ source }) => `(${source})`)
    .join('|'),
  'giu',
);

/** Finds the ends of what opens, from ascending places; looks for none again that there was no more of. */
class Closings {
  readonly #text: string;
  /** Where each closing was found last; -1 when there is no more. */
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    // Of equal length, unlike `toLowerCase` of all letters.
    this.#text = /<s/iu.test(text) ? text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase()) : text;
  }

  /** Where the stretch ends that `opening` begins, from `from` on; undefined when it never does. */
  endOf(opening: string, from: number): number | undefined {
    const closing = CLOSINGS[opening.toLowerCase()]!;
    let found = this.#found.get(closing) ?? 0;
    if (found >= 0 && found < from) {
      found = this.#text.indexOf(closing, from);
      this.#found.set(closing, found);
    }
    return found < 0 ? undefined : found + closing.length;
  }
}

/**
 * Finds mark-up in a text: tags, comments, scripts and styles, references such as `&nbsp;`, targets of Markdown links, code,
 * commands of TeX, places to fill in. No words are read in it, and it stays as it is.
 *
 * @returns spans, ascending, none of which overlap
 */
export function findMarkUp(text: string): readonly Span[] {
  if (!MAY_HAVE.test(text)) return [];
  const spans: Span[] = [];
  const closings = new Closings(text);
  let fence: { readonly start: number; readonly sign: string } | undefined;
  let past = 0;
  for (const match of text.matchAll(ANY)) {
    const start = match.index;
    if (start < past) continue;
    const [whole, fenced, opening] = match;
    let end = start + whole.length;
    if (fenced !== undefined) {
      const sign = whole.trim();
      if (fence && sign.startsWith(fence.sign) && /^`+$/u.test(sign)) {
        while (spans.length > 0 && spans.at(-1)!.start >= fence.start) spans.pop();
        spans.push({ start: fence.start, end });
        fence = undefined;
      } else fence ??= { start, sign: /^`+/u.exec(sign)![0] };
      continue;
    }
    if (opening !== undefined) {
      const closed = closings.endOf(opening, end);
      if (closed === undefined) continue;
      end = closed;
    }
    spans.push({ start, end });
    past = end;
  }
  return spans;
}
