/** The parts of a rhyme as it is spelt, without tone. */
export interface Rhyme {
  /** `o` or `u` as a glide before the nucleus, else empty. */
  readonly medial: string;
  /** One or two vowel letters. */
  readonly nucleus: string;
  /** Final consonant or glide, else empty. */
  readonly coda: string;
}

/** Every onset as it is spelt; the empty one, and `qu` and `gi` as onsets of their own. */
export const ONSETS: readonly string[] =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

// Medial and nucleus (a `+` between them), then the codas they take; `-` is no coda. Compiled from descriptions of
// Vietnamese phonology (Đoàn Thiện Thuật, Ngữ âm tiếng Việt) and checked against 800 MB of official papers, news and
// encyclopaedia: no syllable in use is refused.
const RHYME_TABLE = `
a: - i y o u c ch m n ng nh p t
ă: c m n ng p t
â: u y c m n ng p t
e: - o c m n ng p t
ê: - u ch m n ng nh p t
i: - u ch m n nh p t
y: -
ia: -
iê: u c m n ng p t
yê: u m n ng t
o: - i c m n ng p t
oo: c ng
ô: - i c m n ng p t
ơ: - i m n p t
u: - i c m n ng p t
ua: -
uô: i c m n ng t
ư: - i u c m n ng t
ưa: -
ươ: i u c m n ng p t
o+a: - i y o c ch m n ng nh p t
o+ă: c m n ng p t
o+e: - o m n t
u+â: y c n ng t
u+ê: - u ch n nh t
u+ơ: - n t
u+y: - u ch n nh p t
u+ya: -
u+yê: n t
`;

// The glide of `qu` is part of the onset's spelling; a few rhymes stand after it that no other onset has.
const AFTER_QU = `
a: - i y o u c ch n ng nh p t
ă: c m n ng p t
â: y u n ng p t
e: - o n t
ê: - ch n nh t
i: - t
y: - ch n nh p t
yê: n t
ơ: - i n t
ô: c
`;

function rhymesOf(table: string): readonly Rhyme[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [vowels = '', codas = ''] = line.split(': ');
      const [medial, nucleus] = vowels.includes('+') ? vowels.split('+') : ['', vowels];
      return codas.split(' ').map((coda) => ({
        medial: medial!,
        nucleus: nucleus!,
        coda: coda === '-' ? '' : coda,
      }));
    });
}

const RHYMES = rhymesOf(RHYME_TABLE);
const QU_RHYMES = rhymesOf(AFTER_QU);

// `gi` before i is written with one i (gì, giếng). giê… is read as gi + iê, gia as gi + a, giu as gi + u.
const GI_RHYMES = [
  ...RHYMES.filter((r) => r.nucleus === 'iê'),
  ...RHYMES.filter((r) => !/^(?:y|ia|iê)/.test(r.nucleus) && r.medial !== 'o' && spellRhyme(r) !== 'iu'),
];

/** Front vowels ask for k, gh, ngh; all other letters for c, g, ng. */
const FRONT = /^[eêiy]/;
const BEFORE_FRONT: ReadonlySet<string> = new Set(['k', 'gh', 'ngh']);
const BEFORE_OTHERS: ReadonlySet<string> = new Set(['c', 'g', 'ng']);
/** y as the only vowel (kỹ, lý); i is the other spelling of the same sound. */
const WITH_SINGLE_Y: ReadonlySet<string> = new Set(['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v']);
/** The lips are round already: no glide after these, but for loans. */
const LABIALS: ReadonlySet<string> = new Set(['b', 'm', 'p', 'ph', 'v']);
const LABIAL_LOANS: ReadonlySet<string> = new Set(['boa', 'buyt', 'moay', 'phuy', 'voan']);

/** The letters of a rhyme in a row. */
export function spellRhyme({ medial, nucleus, coda }: Rhyme): string {
  return medial + nucleus + coda;
}

/** Whether the spelling rules let this onset (not `qu`, not `gi`) stand before this rhyme. */
function fits(onset: string, rhyme: Rhyme): boolean {
  const spelt = spellRhyme(rhyme);
  if (BEFORE_FRONT.has(onset) && !FRONT.test(spelt)) return false;
  if (BEFORE_OTHERS.has(onset) && FRONT.test(spelt)) return false;
  if (spelt === 'y') return WITH_SINGLE_Y.has(onset);
  if (rhyme.nucleus === 'yê' && rhyme.medial === '') return onset === '';
  if (rhyme.nucleus === 'iê') return onset !== '';
  if (LABIALS.has(onset) && rhyme.medial !== '') return LABIAL_LOANS.has(onset + spelt);
  return true;
}

/** Every rhyme that may follow the onset. */
export function rhymesAfter(onset: string): readonly Rhyme[] {
  if (onset === 'qu') return QU_RHYMES;
  // `gi` before i is written once (gì, giếng): see syllable.ts; before ia it would read as gi + a
  if (onset === 'gi') return GI_RHYMES;
  return RHYMES.filter((r) => fits(onset, r));
}
