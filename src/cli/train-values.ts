import { InvalidArgumentError, Option } from 'commander';
import { ENGINES } from '../source/ocr/engine-names.js';
import type { Messages } from './messages/messages.js';
import { LEXICON_STEPS, type LexiconStep } from './train-parts.js';

type TrainMessages = Messages['train'];

/** Kinds of damage that pages are made of, with how many of each unless `--pages` says otherwise. */
const DEFAULT_PAGES = { eng: 350, vie: 150, scanner: 220, stripped: 40, typing: 40 };

/** Reads an amount of 0 or more. @throws InvalidArgumentError for anything else */
export function numberParser(m: TrainMessages): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError(m.number);
    return value;
  };
}

function pageCounts(m: TrainMessages): (text: string) => Readonly<Record<string, number>> {
  return (text) => {
    const kinds = Object.keys(DEFAULT_PAGES);
    const pages: Record<string, number> = {};
    for (const part of text.split(',')) {
      const [kind = '', count = ''] = part.split('=');
      if (!kinds.includes(kind) || !/^\d+$/.test(count))
        throw new InvalidArgumentError(m.pageKinds(part, kinds.join(', ')));
      pages[kind] = Number(count);
    }
    return pages;
  };
}

/** `--pages eng=350,vie=150`: how many pages of each kind of damage. */
export function pagesOption(m: TrainMessages): Option {
  return new Option('--pages <kinds>', m.pages).argParser(pageCounts(m)).default(
    DEFAULT_PAGES,
    Object.entries(DEFAULT_PAGES)
      .map(([kind, count]) => `${kind}=${count}`)
      .join(','),
  );
}

/** `--engine`: what recognises the pages that are made. */
export function engineOption(m: TrainMessages): Option {
  return new Option('--engine <name>', m.engine).choices([...ENGINES]).default('built-in');
}

/** Reads the names of steps with commas between them. @throws InvalidArgumentError for a name that is none */
export function lexiconSteps(m: TrainMessages): (text: string) => readonly LexiconStep[] {
  return (text) =>
    text.split(',').map((part) => {
      const step = LEXICON_STEPS.find((known) => known === part);
      if (step === undefined) throw new InvalidArgumentError(m.noStep(part));
      return step;
    });
}
