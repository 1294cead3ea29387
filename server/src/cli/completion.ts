import { Argument, Command } from 'commander';
import { rules } from '../rules/index.ts';
import { t } from '../text/l10n.ts';
import { moreHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';

const scripts: Readonly<Record<string, (words: readonly Words[]) => string>> = { bash, zsh, fish, powershell };

const help = () =>
  moreHelp({
    examples: [
      'bash   changeplan completion bash > ~/.local/share/bash-completion/completions/changeplan',
      `zsh    changeplan completion zsh > "\${fpath[1]}/_changeplan"`,
      'fish   changeplan completion fish > ~/.config/fish/completions/changeplan.fish',
      'PowerShell   changeplan completion powershell >> $PROFILE',
    ],
  });

/** `changeplan completion SHELL` */
export function completionCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('completion')
    .description(t('Print a script that lets the shell complete commands, options and rules.'))
    .addArgument(new Argument('<shell>', t('the shell')).choices(Object.keys(scripts)))
    .addHelpText('after', help())
    .action((shell: string, _options: unknown, { parent }: Command) => {
      io.out(scripts[shell]?.(withHelp((parent?.commands ?? []).map(wordsOf))) ?? '');
      finish(0);
    });
}

/** What may follow the name of a command. */
interface Words {
  readonly command: string;
  readonly description: string;
  /** What may stand without an option; files when absent. */
  readonly first: readonly string[] | undefined;
  readonly options: readonly OptionWords[];
  /** Whether scenarios of a plan may follow it: what the shell asks for then, as only the plan knows them. */
  readonly scenarios: boolean;
}

interface OptionWords {
  /** As it is typed, such as `--format`. */
  readonly flag: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** What stands for the value in the help, such as `file`. */
  readonly value: string;
  /** The values possible; a file or anything else, as `isFile` says, when absent. */
  readonly values: readonly string[] | undefined;
  readonly isFile: boolean;
  readonly mayBeRepeated: boolean;
}

function wordsOf(command: Command): Words {
  const [argument, next] = command.registeredArguments;
  return {
    command: command.name(),
    description: command.description(),
    first: argument?.name() === 'rule' ? ruleNames() : argument ? argument.argChoices : [],
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => {
        const [, value = ''] = /<(.+)>/.exec(option.flags) ?? [];
        return {
          flag: option.long ?? option.flags,
          description: option.description,
          takesValue: option.required || option.optional,
          value,
          values: option.long === '--rule' ? ruleNames() : option.argChoices,
          isFile: ['file', 'plan', 'path', 'source'].includes(value),
          mayBeRepeated: option.parseArg !== undefined && !option.argChoices,
        };
      }),
    scenarios: next?.name() === 'scenario',
  };
}

/** The commands and `help`, which every command line has and which says something of each. */
function withHelp(commands: readonly Words[]): readonly Words[] {
  const first = commands.map(({ command }) => command);
  return [
    ...commands,
    { command: 'help', description: t('Show the help of a command.'), first, options: [], scenarios: false },
  ];
}

/** What may stand where a command could. */
const outermost = ['--help', '--version'];

const ruleNames = () => rules.map(({ name }) => name);

const withScenarios = (commands: readonly Words[]) =>
  commands.filter(({ scenarios }) => scenarios).map(({ command }) => command);

function bash(commands: readonly Words[]): string {
  const valued = commands.flatMap(({ command, options }) =>
    options.filter(({ takesValue }) => takesValue).map((option) => ({ command, ...option })),
  );
  return `# Completion of changeplan in bash.
_changeplan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words= plan
  COMPREPLY=()
  # Bash takes “--format=json” for three words.
  [[ $previous == '=' ]] && previous=\${COMP_WORDS[COMP_CWORD-2]}
  [[ $current == '=' ]] && current=
  if ((COMP_CWORD == 1)); then
    words=${quoted(commands.map(({ command }) => command))}
    [[ $current == -* ]] && words=${quoted(outermost)}
  else
    case "$command $previous" in
${valued.map((it) => `      ${quoted([`${it.command} ${it.flag}`])}) ${valuesInBash(it)} ;;\n`).join('')}      *)
        case "$command $current" in
${commands.map(({ command, options }) => `          ${quoted([`${command} -`])}*) words=${quoted(options.map(({ flag }) => flag))} ;;\n`).join('')}${commands
  .filter(({ first = [] }) => first.length > 0)
  .map(({ command, first = [] }) => `          ${quoted([`${command} `])}*) words=${quoted(first)} ;;\n`)
  .join('')}        esac
        if [[ -z $words && $current != -* && " ${withScenarios(commands).join(' ')} " == *" $command "* ]]; then
          for plan in "\${COMP_WORDS[@]:2:COMP_CWORD-2}"; do
            [[ -f $plan ]] && { words=$(changeplan "$command" "$plan" --list 2> /dev/null); break; }
          done
        fi
        ;;
    esac
  fi
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _changeplan changeplan
`;
}

/** Where any text may stand, files are not offered; the oldest versions of bash cannot help it. */
const valuesInBash = ({ values = [], isFile }: OptionWords) =>
  `words=${quoted(values)}${values.length > 0 || isFile ? '' : '; compopt +o default 2> /dev/null'}`;

function zsh(commands: readonly Words[]): string {
  const plain = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const values = (words: readonly string[] | undefined) => (words ? `(${words.join(' ')})` : '_files');
  const option = ({ flag, description, takesValue, value, values: possible, isFile, mayBeRepeated }: OptionWords) =>
    quoted([
      `${mayBeRepeated ? '*' : ''}${flag}${takesValue ? '=' : ''}[${plain(description)}]${takesValue ? `:${value}:${possible || isFile ? values(possible) : ' '}` : ''}`,
    ]);
  const branch = ({ command, options, first, scenarios }: Words) =>
    `    ${command}) _arguments ${[...options.map(option), quoted([`*:${command}:${scenarios ? '_changeplan_scenarios' : values(first)}`])].join(' ')} ;;\n`;
  return `#compdef changeplan
# Completion of changeplan in zsh.
_changeplan_scenarios() {
  local plan
  for plan in $words[2,CURRENT-1]; do
    [[ -f $plan ]] || continue
    compadd -- \${(f)"$(changeplan $words[1] $plan --list 2> /dev/null)"}
    return
  done
  _files
}
_changeplan() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(({ command, description }) => `      ${quoted([`${command}:${plain(description)}`])}\n`).join('')}    )
    if [[ $words[2] == -* ]]; then
      compadd -- ${outermost.join(' ')}
    else
      _describe command commands
    fi
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(branch).join('')}  esac
}
if [[ $funcstack[1] == _changeplan ]]; then
  _changeplan "$@"
else
  compdef _changeplan changeplan
fi
`;
}

function fish(commands: readonly Words[]): string {
  const after = (command: string) => `complete -c changeplan -n ${quoted([`__changeplan_after ${command}`])}`;
  return [
    '# Completion of changeplan in fish.',
    'function __changeplan_first',
    '  test (count (commandline -opc)) -eq 1',
    'end',
    'function __changeplan_after',
    '  set -l before (commandline -opc)',
    '  test (count $before) -gt 1; and test $before[2] = $argv[1]',
    'end',
    'function __changeplan_scenarios',
    '  set -l before (commandline -opc)',
    '  for plan in $before[3..-1]',
    '    if test -f $plan',
    '      changeplan $before[2] $plan --list 2> /dev/null',
    '      return',
    '    end',
    '  end',
    'end',
    ...commands.map(
      ({ command, description }) =>
        `complete -c changeplan -n __changeplan_first -f -a ${command} -d ${quoted([description], "\\'")}`,
    ),
    ...outermost.map((flag) => `complete -c changeplan -n __changeplan_first -l ${flag.slice(2)}`),
    ...commands.flatMap(({ command, first, options, scenarios }) => [
      ...(scenarios ? [`${after(command)} -a '(__changeplan_scenarios)'`] : []),
      ...(first ? [`${after(command)} -f${first.length > 0 ? ` -a ${quoted(first)}` : ''}`] : []),
      ...options.map(({ flag, description, takesValue, values, isFile }) =>
        [
          `${after(command)} -l ${flag.replace(/^--/, '')} -d ${quoted([description], "\\'")}`,
          ...(values ? [`-x -a ${quoted(values)}`] : isFile ? ['-r -F'] : takesValue ? ['-x'] : []),
        ].join(' '),
      ),
    ]),
    '',
  ].join('\n');
}

function powershell(commands: readonly Words[]): string {
  const one = (word: string) => quoted([word], "''");
  const all = (words: readonly string[] | undefined) => `@(${(words ?? []).map(one).join(', ')})`;
  const options = ({ options: of }: Words) =>
    of.map(({ flag, values, takesValue }) => `${one(flag)} = ${takesValue ? all(values) : '$null'}`).join('; ');
  const branch = (words: Words) =>
    `    ${one(words.command)} = @{ first = ${all(words.first)}; scenarios = ${words.scenarios ? '$true' : '$false'}; options = [ordered]@{ ${options(words)} } }\n`;
  return `# Completion of changeplan in PowerShell.
Register-ArgumentCompleter -Native -CommandName changeplan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(branch).join('')}  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_".Trim([char]34, [char]39) })
  $command = if ($before.Count -gt 1) { $commands[$before[1]] }
  $plan = $before | Select-Object -Skip 2 | Where-Object { Test-Path -PathType Leaf -LiteralPath $_ } | Select-Object -First 1
  $words = if ($before.Count -lt 2 -and $wordToComplete -like '-*') { ${all(outermost)} }
    elseif ($before.Count -lt 2) { $commands.Keys }
    elseif (-not $command) { @() }
    elseif ($before[-1] -like '--*' -and $null -ne $command.options[$before[-1]]) { $command.options[$before[-1]] }
    elseif ($wordToComplete -like '-*') { $command.options.Keys }
    elseif ($command.scenarios -and $plan) { & changeplan $before[1] $plan --list 2> $null }
    else { $command.first }
  $words | Where-Object { $_ -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

/** Words in one pair of single quotes, in which a shell takes everything as it is but the quote itself. */
const quoted = (words: readonly string[], quote = "'\\''") => `'${words.join(' ').replaceAll("'", quote)}'`;
