import type { Box } from '../../../document.js';
import { readBox, readNumber } from '../read-number.js';

/**
 * The properties of a `title` attribute: `bbox 0 0 10 10; x_wconf 95; image "a;b.png"`. A semicolon within quotes ends
 * nothing. Of a property that stands twice, the first counts.
 */
export function titleProperties(title: string | undefined): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let quote = '';
  let start = 0;
  const end = (at: number): void => {
    const property = (title ?? '').slice(start, at).trim();
    const name = /^\S+/u.exec(property)?.[0];
    if (name && !properties.has(name)) properties.set(name, property.slice(name.length).trim());
    start = at + 1;
  };
  for (let at = 0; at < (title ?? '').length; at += 1) {
    const sign = title![at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"') quote = sign;
    else if (sign === ';') end(at);
  }
  end((title ?? '').length);
  return properties;
}

/** The numbers of a property; empty where there are none. */
function numbersOf(value: string | undefined): (number | undefined)[] {
  return (value ?? '').split(/[\s,]+/u, 8).map(readNumber);
}

/** `bbox x0 y0 x1 y1` as a box. */
export function boxOfTitle(properties: ReadonlyMap<string, string>): Box | undefined {
  const [left, top, right, bottom] = numbersOf(properties.get('bbox'));
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  return readBox(left, top, right - left, bottom - top);
}

/** A property that is one number, or the first of several. */
export function numberOfTitle(properties: ReadonlyMap<string, string>, name: string): number | undefined {
  return numbersOf(properties.get(name))[0];
}

/** A property in percent, as 0..1. */
export function percentOfTitle(properties: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = numberOfTitle(properties, name);
  return value === undefined ? undefined : value / 100;
}

/** A property that is a string, without its quotes. */
export function stringOfTitle(properties: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = properties.get(name);
  return value?.replace(/^"(.*)"$/su, '$1') || undefined;
}

/** Height of the letters from the base line to the top of capitals, as Tesseract says it. */
export function letterHeight(properties: ReadonlyMap<string, string>): number | undefined {
  const size = numberOfTitle(properties, 'x_size');
  const descenders = numberOfTitle(properties, 'x_descenders') ?? 0;
  return size !== undefined && size > descenders ? size - descenders : undefined;
}
