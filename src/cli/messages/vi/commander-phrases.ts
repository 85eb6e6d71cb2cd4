import type { Phrase } from '../../../translate/phrasebook.js';

/** What the reader of command lines (commander) says. */
export const COMMANDER_PHRASES: readonly Phrase[] = [
  ["error: unknown option '{option}'", 'không có tuỳ chọn `{option}`'],
  ["error: unknown command '{command}'", 'không có lệnh `{command}`'],
  ["error: missing required argument '{name}'", 'thiếu đối số `{name}`'],
  ["error: option '{option}' argument missing", 'tuỳ chọn `{option}` thiếu giá trị'],
  ["error: required option '{option}' not specified", 'thiếu tuỳ chọn bắt buộc `{option}`'],
  [
    "error: option '{option}' argument '{value}' is invalid. Allowed choices are {choices}.",
    'tuỳ chọn `{option}` không nhận giá trị `{value}`. Các giá trị: {choices}.',
  ],
  [
    "error: option '{option}' argument '{value}' is invalid. {why}",
    'tuỳ chọn `{option}` không nhận giá trị `{value}`. {why}',
  ],
  [
    "error: command-argument value '{value}' is invalid for argument '{name}'. Allowed choices are {choices}.",
    'đối số `{name}` không nhận giá trị `{value}`. Các giá trị: {choices}.',
  ],
  [
    "error: too many arguments for '{command}'. Expected {expected#} arguments but got {got#}.",
    'lệnh `{command}` có quá nhiều đối số: cần {expected#}, có {got#}.',
  ],
  [
    "error: too many arguments for '{command}'. Expected {expected#} argument but got {got#}.",
    'lệnh `{command}` có quá nhiều đối số: cần {expected#}, có {got#}.',
  ],
  [
    'error: too many arguments. Expected {expected#} arguments but got {got#}.',
    'có quá nhiều đối số: cần {expected#}, có {got#}.',
  ],
  ['(Did you mean {word}?)', '(Có phải ý bạn là {word}?)'],
  ['(Did you mean one of {words}?)', '(Có phải ý bạn là một trong: {words}?)'],
];
