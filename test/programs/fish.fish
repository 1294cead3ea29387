# Completes words in fish with what `changeplan completion fish` prints, and tells on standard output what came of it.
cd $HOME
mkdir -p .config/fish/completions
changeplan completion fish > .config/fish/completions/changeplan.fish
touch 'a plan.changeplan.yaml'
printf 'changeplan: 1\nstakeholders: { union: { stance: neutral } }\nscenarios:\n  union-out: { stakeholders: { union: { stance: opposed } } }\n' > s.changeplan.yaml

function tell -a line expected
    set -l got (complete -C "changeplan $line" | string replace -r '\t.*' '' | sort | string join ' ')
    if test "$got" = "$expected"
        echo "ok $line"
    else
        echo "FAILED $line: $got"
    end
end

tell expl explain
tell -- '--help --version'
tell 'help che' check
tell 'check --fo' --format
tell 'check --format s' 'sarif suggestions'
tell 'check --format=s' '--format=sarif --format=suggestions'
tell 'check --rule no-ally --rule no-al' no-ally
tell 'explain no-al' no-ally
tell 'report a' 'a plan.changeplan.yaml'
tell 'check --output a' 'a plan.changeplan.yaml'
tell 'new --title ' ''
tell 'what-if s.changeplan.yaml un' union-out
tell 'person check --f' --format
