import { cohesion, type Phrases, spellPhrase } from './phrases.js';

/**
 * Syllables that join whole phrases rather than build words; no word begins or ends with one.
 * Chosen by reading the most frequent syllables.
 */
export const FUNCTION_SYLLABLES: ReadonlySet<string> = new Set(
  `và của các những là có được cho với trong ngoài theo tại về từ đến để khi nếu thì mà này đó ấy kia đã đang sẽ bị bởi do vì
  nên cũng vẫn còn rất lại ra vào lên xuống qua như hoặc hay nhưng song tuy rằng thế nào ở một hai ba bốn năm sáu bảy tám chín
  mười mỗi mọi từng cả chỉ cùng trên dưới trước sau giữa đối gồm phải cần không chưa chẳng hơn nhất nhiều ít đây đấy nó họ
  chúng ta tôi mình ai gì sao bằng điều chương mục ngày tháng việc nhằm gắn đều bao vừa luôn ngay đúng quá cuộc sự
  khác lần hết thêm sang lúc nay nêu nhau tiếp ông bà tên kèm thuộc số ông anh chị em bạn người`.split(/\s+/),
);

/** Limits by number of syllables, set by reading samples: longer sequences must hold together more firmly. */
const LIMITS: Readonly<Record<number, { readonly cohesion: number; readonly entropy: number }>> = {
  2: { cohesion: 0.18, entropy: 0.7 },
  3: { cohesion: 0.42, entropy: 1.6 },
  4: { cohesion: 0.56, entropy: 2.2 },
};

/** A word that occurs inside one longer word at least this often (as a share of its count) is a fragment of it. */
const FRAGMENT_SHARE = 0.75;

/**
 * Words (từ) of two to four syllables: sequences that hold together by normalised pointwise mutual information and whose
 * neighbours vary on both sides (branching entropy), fragments of longer ones left out. A sequence of `nameSyllables`
 * only is the name of a person or place, no word. Word → count.
 */
export function findWords(phrases: Phrases, nameSyllables: ReadonlySet<string>): ReadonlyMap<string, number> {
  const fragments = new Set<string>();
  const found = new Map<string, number>();
  for (let length = 4; length >= 2; length--) {
    const { counts, leftEntropy, rightEntropy } = phrases.levels[length]!;
    const limit = LIMITS[length]!;
    for (let index = 0; index < counts.length; index++) {
      if (Math.min(leftEntropy[index]!, rightEntropy[index]!) < limit.entropy) continue;
      if (cohesion(phrases, length, index) < limit.cohesion) continue;
      const syllables = spellPhrase(phrases, length, index);
      if (FUNCTION_SYLLABLES.has(syllables[0]!) || FUNCTION_SYLLABLES.has(syllables.at(-1)!)) continue;
      if (syllables.every((syllable) => nameSyllables.has(syllable))) continue;
      const word = syllables.join(' ');
      if (!fragments.has(word)) found.set(word, counts[index]!);
    }
    noteFragments(phrases, length, found, fragments);
  }
  return found;
}

/** Marks the heads and tails of the words of `length` that hardly occur outside them. */
function noteFragments(
  phrases: Phrases,
  length: number,
  found: ReadonlyMap<string, number>,
  fragments: Set<string>,
): void {
  const level = phrases.levels[length]!;
  const below = phrases.levels[length - 1]!;
  for (let index = 0; index < level.counts.length; index++) {
    const syllables = spellPhrase(phrases, length, index);
    if (!found.has(syllables.join(' '))) continue;
    const count = level.counts[index]!;
    if (count >= FRAGMENT_SHARE * below.counts[level.head[index]!]!)
      fragments.add(syllables.slice(0, -1).join(' '));
    if (count >= FRAGMENT_SHARE * below.counts[level.tail[index]!]!)
      fragments.add(syllables.slice(1).join(' '));
  }
}
