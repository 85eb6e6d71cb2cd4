import type { OfferedCommand, OfferedOption } from './words.js';

const key = ({ path }: OfferedCommand): string => path.join(' ');
const flagsOf = ({ options }: OfferedCommand): string[] => options.flatMap(({ flags }) => flags);
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** What differs between the shells. */
interface Dialect {
  /** a command that offers these words and nothing else, in a list behind its last comma; files where there are none */
  offer(words: readonly string[], isList: boolean): string;
  /** sets `flags` and `names` to what a command has */
  choices(command: OfferedCommand): string;
}

function valueArms(options: readonly OfferedOption[], { offer }: Dialect): string[] {
  return options.flatMap(({ flags, values, isList }) =>
    values === undefined ? [] : [`        ${flags.join('|')}) ${offer(values, isList)} ;;`],
  );
}

/** Arms of a `case` that walks from word to word of the line: sets `at` to the command that was reached. */
function pathArms(commands: readonly OfferedCommand[]): string {
  const inner = commands.filter(({ path }) => path.length > 0);
  return inner.map((command) => `      ${quoted(key(command))}) at="$next" ;;`).join('\n');
}

/** Arms of a `case` by command: offers an option's values behind it, else sets `flags` and `names`. */
function commandArms(commands: readonly OfferedCommand[], dialect: Dialect): string {
  const arms = commands.flatMap((command) => [
    `    ${quoted(key(command))})`,
    '      case "$prev" in',
    ...valueArms(command.options, dialect),
    '      esac',
    `      ${dialect.choices(command)} ;;`,
  ]);
  return arms.join('\n');
}

const BASH: Dialect = {
  offer(words, isList) {
    if (words.length === 0) return 'compopt -o default 2>/dev/null; return';
    const [before, begun] = isList ? [' -P "$list"', '$last'] : ['', '$cur'];
    return `COMPREPLY=($(compgen${before} -W ${quoted(words.join(' '))} -- "${begun}")); return`;
  },
  choices(command) {
    const names = command.commands.map(({ name }) => name);
    return `flags=${quoted(flagsOf(command).join(' '))}; names=${quoted(names.join(' '))}`;
  },
};

const described = (name: string, summary: string): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${summary}`);

const ZSH: Dialect = {
  offer(words, isList) {
    if (words.length === 0) return '_files; return';
    return `${isList ? "compset -P '*,'; " : ''}compadd -- ${words.map(quoted).join(' ')}; return`;
  },
  choices({ options, commands }) {
    const flags = options.flatMap(({ flags, summary }) => flags.map((flag) => described(flag, summary)));
    const names = commands.map(({ name, summary }) => described(name, summary));
    return `flags=(${flags.join(' ')}); names=(${names.join(' ')})`;
  },
};

/** For bash 3.2 and later, without the package bash-completion. */
export function bashScript(commands: readonly OfferedCommand[]): string {
  return `# khoiphuc for bash: source <(khoiphuc completion bash)
_khoiphuc() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  local last="\${cur##*,}" at='' next i flags='' names=''
  local list="\${cur%"$last"}"
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${at:+$at }\${COMP_WORDS[i]}"
    case "$next" in
${pathArms(commands)}
    esac
  done
  case "$at" in
${commandArms(commands, BASH)}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  elif [[ -n "$names" ]]; then
    COMPREPLY=($(compgen -W "$names" -- "$cur"))
  else
    compopt -o default 2>/dev/null
  fi
}
complete -F _khoiphuc khoiphuc
`;
}

/** For zsh with its completion system (`compinit`). */
export function zshScript(commands: readonly OfferedCommand[]): string {
  return `#compdef khoiphuc
# khoiphuc for zsh: source <(khoiphuc completion zsh), or save it as _khoiphuc in a folder of $fpath
_khoiphuc() {
  local at='' next prev="\${words[CURRENT-1]}" i
  local -a flags names
  for ((i = 2; i < CURRENT; i++)); do
    next="\${at:+$at }\${words[i]}"
    case "$next" in
${pathArms(commands)}
    esac
  done
  case "$at" in
${commandArms(commands, ZSH)}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    _describe -o option flags
  elif (( $#names )); then
    _describe command names
  else
    _files
  fi
}
compdef _khoiphuc khoiphuc
`;
}
