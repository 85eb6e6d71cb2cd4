import { UsageError } from '../../errors.js';
import type { EngineMake } from './page-plan.js';
import type { Recogniser } from './recognise.js';
import { nativeRecogniser, portableRecogniser } from './recognise.js';

/** Which engine reads the pages: the portable one from npm, or a native `tesseract` with folders of data. */
export type EngineChoice =
  | { readonly name: 'tesseract.js' }
  | {
      readonly name: 'native';
      /** folder of unpacked `4.0.0_best_int` data */
      readonly best: string;
      /** folder of the smaller data that Linux distributions ship; without it `best` reads every page */
      readonly fast?: string | undefined;
      /** folder of unpacked `4.0.0` data, which holds the older engine too; without it `best` reads every page */
      readonly legacy?: string | undefined;
    };

/** `data` names what really reads the page: `eng.fast`, `fra.best_int`, `deu.legacy`. */
export interface OpenRecogniser {
  readonly recogniser: Recogniser;
  readonly data: string;
}

export interface Recognisers {
  get(language: string, make: EngineMake): Promise<OpenRecogniser>;
  close(): Promise<void>;
}

/** Opens engines as they are asked for; at most one portable worker lives at a time, to bound memory. */
export function openRecognisers(choice: EngineChoice): Recognisers {
  let portable: { readonly language: string; readonly recogniser: Recogniser } | undefined;
  return {
    async get(language, make) {
      if (choice.name === 'native') {
        const folder = make === 'best_int' ? choice.best : choice[make];
        const used = folder === undefined ? 'best_int' : make;
        const recogniser = nativeRecogniser(language, folder ?? choice.best, used === 'legacy');
        return { recogniser, data: `${language}.${used}` };
      }
      if (choice.name !== 'tesseract.js') throw new UsageError(`Unknown engine \`${String(choice)}\`.`);
      if (portable?.language !== language) {
        await portable?.recogniser.close();
        portable = { language, recogniser: await portableRecogniser(language) };
      }
      return { recogniser: portable.recogniser, data: `${language}.best_int` };
    },
    close: async () => portable?.recogniser.close(),
  };
}
