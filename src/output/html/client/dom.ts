type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

const SVG = 'http://www.w3.org/2000/svg';

function fill<T extends Element>(element: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    // aria-hidden and its like want the word, HTML's own switches want none.
    const isSwitch = typeof value === 'boolean' && !name.startsWith('aria-');
    if (value !== undefined && !(isSwitch && !value))
      element.setAttribute(name, isSwitch ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** Makes an element. Strings become text, never mark-up. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** What JSON a script element of data holds. */
export function dataIn<T>(element: Element | null): T | undefined {
  const text = element?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}

/** Moves the focus to a field, brings it before the eyes, which `select` alone does not, and marks what stands in it. */
export function startTyping(field: HTMLInputElement): void {
  field.focus();
  field.select();
}
