import type { OfferedCommand, OfferedOption } from './words.js';

const key = ({ path }: OfferedCommand): string => path.join(' ');
const flagsOf = ({ options }: OfferedCommand): string[] => options.flatMap(({ flags }) => flags);
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function valueArms(options: readonly OfferedOption[], offer: (words: readonly string[]) => string): string[] {
  return options.flatMap(({ flags, values }) =>
    values === undefined ? [] : [`        ${flags.join('|')}) ${offer(values)} ;;`],
  );
}

/** For bash 3.2 and later, without the package bash-completion. */
export function bashScript(commands: readonly OfferedCommand[]): string {
  const offer = (words: readonly string[]): string =>
    words.length === 0
      ? 'compopt -o default 2>/dev/null; return'
      : `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$cur")); return`;
  const cases = commands.map((command) => {
    const names = command.commands.map(({ name }) => name);
    return [
      `    ${quoted(key(command))})`,
      '      case "$prev" in',
      ...valueArms(command.options, offer),
      '      esac',
      `      flags=${quoted(flagsOf(command).join(' '))}; names=${quoted(names.join(' '))} ;;`,
    ].join('\n');
  });
  const paths = commands
    .filter(({ path }) => path.length > 0)
    .map((c) => `      ${quoted(key(c))}) at="$next" ;;`);
  return `# khoiphuc for bash: source <(khoiphuc completion bash)
_khoiphuc() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  local at='' next i flags='' names=''
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${at:+$at }\${COMP_WORDS[i]}"
    case "$next" in
${paths.join('\n')}
    esac
  done
  case "$at" in
${cases.join('\n')}
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

const described = (name: string, summary: string): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${summary}`);

/** For zsh with its completion system (`compinit`). */
export function zshScript(commands: readonly OfferedCommand[]): string {
  const offer = (words: readonly string[]): string =>
    words.length === 0 ? '_files; return' : `compadd -- ${words.map(quoted).join(' ')}; return`;
  const cases = commands.map((command) => {
    const options = command.options.flatMap(({ flags, summary }) =>
      flags.map((flag) => described(flag, summary)),
    );
    const names = command.commands.map(({ name, summary }) => described(name, summary));
    return [
      `    ${quoted(key(command))})`,
      '      case "$prev" in',
      ...valueArms(command.options, offer),
      '      esac',
      `      flags=(${options.join(' ')}); names=(${names.join(' ')}) ;;`,
    ].join('\n');
  });
  const paths = commands
    .filter(({ path }) => path.length > 0)
    .map((c) => `      ${quoted(key(c))}) at="$next" ;;`);
  return `#compdef khoiphuc
# khoiphuc for zsh: source <(khoiphuc completion zsh), or save it as _khoiphuc in a folder of $fpath
_khoiphuc() {
  local at='' next prev="\${words[CURRENT-1]}" i
  local -a flags names
  for ((i = 2; i < CURRENT; i++)); do
    next="\${at:+$at }\${words[i]}"
    case "$next" in
${paths.join('\n')}
    esac
  done
  case "$at" in
${cases.join('\n')}
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
