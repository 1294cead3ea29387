# Completes words in a zsh of its own, as a person does with the Tab key, with what `changeplan completion zsh` prints, and tells on
# standard output what came of it.
zmodload zsh/zpty
cd $HOME
mkdir functions
changeplan completion zsh > functions/_changeplan
touch 'a plan.changeplan.yaml'
printf 'changeplan: 1\nstakeholders: { union: { stance: neutral } }\nscenarios:\n  union-out: { stakeholders: { union: { stance: opposed } } }\n' > s.changeplan.yaml

# What zsh would offer for a line: each word that reaches “compadd” and fits.
offered() {
  local text= part
  zpty person zsh -f -i
  zpty -w person "PS1=; fpath=(\$HOME/functions \$fpath); autoload -Uz compinit; compinit -u -D; bindkey -e; unset zle_bracketed_paste"
  zpty -w person 'nothing() { compstate[insert]=; compstate[list]= }; comppostfuncs=(nothing)'
  zpty -w person 'compadd() { local -a fitting; [[ $1 == -[OAD] ]] || builtin compadd -A fitting "$@"; print -rl -- "fits "${^fitting}; builtin compadd "$@" }'
  zpty -w person "zle -C complete-word complete-word _main_complete; bindkey '^I' complete-word; print REA''DY"
  zpty -r -m person text '*READY*'
  zpty -w -n person "$1"$'\t\C-A\C-Kprint DO\'\'NE\n'
  zpty -r -m person text '*DONE*'
  zpty -d person
  print -r -- ${(j: :)${(ou)${(M)${(f)${text//$'\r'/}}:#*fits *}##*fits }}
}

tell() {
  local got=$(offered "changeplan $1")
  if [[ $got == $~2 ]]; then print "ok $1"; else print "FAILED $1: $got"; fi
}

tell 'expl' 'explain'
tell '--' '--help --version'
tell 'help che' 'check'
tell 'check --fo' '--format'
tell 'check --format s' 'sarif suggestions'
tell 'check --format=s' 'sarif suggestions'
tell 'check --rule no-ally --rule=no-al' 'no-ally'
tell 'explain no-al' 'no-ally'
tell 'report a' 'a\\ plan.changeplan.yaml'
tell 'check --output a' 'a\\ plan.changeplan.yaml'
tell 'new --title ' ''
tell 'what-if s.changeplan.yaml un' 'union-out'
tell 'person check --f' '--format'

# Loaded by a line of .zshrc instead of a file of its own.
print -r -- 'source <(changeplan completion zsh); print -r -- "is $_comps[changeplan]"' > load
[[ $(zsh -f -i -c 'autoload -Uz compinit; compinit -u -D; source ./load' 2>&1) == *'is _changeplan'* ]] && print 'ok source' || print 'FAILED source'
