/** The letters that number the points of a list, in their order: those without ă, â, ê, ô, ơ, ư. */
export const LIST_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];
