import type { OfferedCommand } from './words.js';

const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Where a command's words are offered: after the words that lead to it, and before any that lead further. */
function fishCondition({ path, commands }: OfferedCommand): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const further = commands.map(({ name }) => name).filter((name) => name !== 'help');
  const before = further.length === 0 ? [] : [`not __fish_seen_subcommand_from ${further.join(' ')}`];
  return [...seen, ...before].join('; and ') || 'true';
}

/** For fish 3 and later. */
export function fishScript(commands: readonly OfferedCommand[]): string {
  const lines = commands.flatMap((command) => {
    const when = `-n ${fishQuoted(fishCondition(command))}`;
    return [
      ...command.commands.map(
        ({ name, summary }) => `complete -c khoiphuc ${when} -f -a ${name} -d ${fishQuoted(summary)}`,
      ),
      ...command.options.map(({ flags, summary, values, isList }) => {
        const names = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        const value =
          values === undefined
            ? ''
            : values.length === 0
              ? ' -r -F'
              : ` -x -a ${fishQuoted(isList ? `(__fish_append , ${values.join(' ')})` : values.join(' '))}`;
        return `complete -c khoiphuc ${when} ${names.join(' ')}${value} -d ${fishQuoted(summary)}`;
      }),
    ];
  });
  return `# khoiphuc for fish: khoiphuc completion fish > ~/.config/fish/completions/khoiphuc.fish\n${lines.join('\n')}\n`;
}

/**
 * Windows PowerShell reads what programs print in the code page of the system, where a byte of a Vietnamese letter may turn
 * into a quotation mark: the script holds nothing but ASCII.
 */
function psQuoted(text: string): string {
  const ascii = (plain: string): string =>
    plain.replace(/[^\n -~]/gu, (letter) =>
      Array.from(
        { length: letter.length },
        (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
  const quoted = (plain: string): string => `'${plain.replaceAll("'", "''")}'`;
  return /^[\n -~]*$/u.test(text)
    ? quoted(text)
    : `[regex]::Unescape(${quoted(ascii(text.replaceAll('\\', '\\\\')))})`;
}

/** For PowerShell 5 and later, on Windows and elsewhere. */
export function powershellScript(commands: readonly OfferedCommand[]): string {
  const entry = (word: string, summary: string): string => `    @(${psQuoted(word)}, (${psQuoted(summary)}))`;
  const tables = commands.map((command) => {
    const words = [
      ...command.commands.map(({ name, summary }) => entry(name, summary)),
      ...command.options.flatMap(({ flags, summary }) => flags.map((flag) => entry(flag, summary))),
    ];
    const values = command.options.flatMap(({ flags, values }) =>
      (values ?? []).length === 0
        ? []
        : flags.map((flag) => `    ${psQuoted(flag)} = @(${values!.map(psQuoted).join(', ')})`),
    );
    const path = psQuoted(command.path.join(' '));
    return `  $words[${path}] = @(\n${words.join('\n')}\n  )\n  $values[${path}] = @{\n${values.join('\n')}\n  }`;
  });
  return `# khoiphuc for PowerShell: khoiphuc completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName khoiphuc -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{}
  $values = @{}
${tables.join('\n')}
  $at = ''
  $previous = ''
  foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $previous = $element.ToString()
    $next = ($at + ' ' + $previous).Trim()
    if ($words.ContainsKey($next)) { $at = $next }
  }
  if ($values[$at].ContainsKey($previous)) {
    $values[$at][$previous] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
    return
  }
  $words[$at] | Where-Object { $_[0] -clike "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $_[1])
  }
}
`;
}
