import { isDay } from '../../calendar.js';
import { dateInDigits } from '../../vietnamese/dates.js';
import { baseLetters } from '../../vietnamese/marks.js';
import { stripEdges } from '../../vietnamese/strip-edges.js';

const WELL_FORMED =
  /^(?:\d{1,4}|\d{1,3}(?:[.,]\d{3})+(?:,\d+)?|\d+[.,]\d{1,2}|\d+(?:\.\d+)+|\d{1,2}[:hg]\d{0,2}|(?:19|20)\d\d-(?:19|20)\d\d|0\d{8,10})[%đ]?$/u;
const CODE = /^\d+(?:\/(?:19|20)\d\d)?(?:\p{Lu}|[-/]\p{Lu}[\p{L}\d&/.-]*[\p{L}\d])$/u;

/** Whether digits stand together in a way that no date, time, amount, year, phone number or code does. */
export function isOddNumber(text: string): boolean {
  if (!/\d/u.test(text)) return false;
  const core = text.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu, '');
  if (!/\d/u.test(core) || WELL_FORMED.test(core) || CODE.test(core)) return false;
  const date = dateInDigits(core);
  return !date || !isDay(date.day ?? 1, date.month, date.year);
}

const NO_VOWEL = /^[^aeiouy]+$/u;
const HARD_CLUSTER = /[^aeiouy\W\d]{5}|(.)\1\1/u;
const CASE_WITHIN = /\p{Ll}\p{Lu}\p{Ll}|\p{Lu}{2}\p{Ll}\p{Lu}/u;
const SIGN_WITHIN = /\p{L}[^\p{L}\p{N}\s'’.&/-]+\p{L}/u;

/** Whether an unknown word is spelt as no word is: no vowel, five consonants on end, capitals or signs inside. */
export function isStrange(text: string): boolean {
  const core = stripEdges(text);
  if (core.length < 2 || core === core.toUpperCase()) return SIGN_WITHIN.test(core);
  const bare = baseLetters(core);
  return NO_VOWEL.test(bare) || HARD_CLUSTER.test(bare) || CASE_WITHIN.test(core) || SIGN_WITHIN.test(core);
}
