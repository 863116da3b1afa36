from __future__ import annotations

from pathlib import Path

import pytest

from dateline.render.scripts import tightened_script

SCRIPTS = sorted((Path(__file__).parents[2] / "site_templates" / "static" / "js").glob("*.js"))


@pytest.mark.parametrize(
    ("written", "delivered"),
    [
        ("/* head */\n(() => {\n  a();\n})();\n", "(()=>{a()})();\n"),
        ("let a = 1 // one\nlet b = 2\n", "let a=1\nlet b=2\n"),
        ("return\nx\n", "return\nx\n"),
        ("a = b\n(c)\n", "a=b\n(c)\n"),
        ("a = b\n++c\n", "a=b\n++c\n"),
        ("x = a + +b - -c\n", "x=a+ +b- -c\n"),
        ("x = a / /b/.exec(c)\n", "x=a/ /b/.exec(c)\n"),
        ("x = a /b/ c\n", "x=a/b/c\n"),
        ("x = /a  b/g.test(y)\n", "x=/a  b/g.test(y)\n"),
        ("f(/[/'\"]  /, '  // no')\n", "f(/[/'\"]  /,'  // no')\n"),
        ("return /a  b/\n", "return/a  b/\n"),
        ("x = (a) / 2\n", "x=(a)/2\n"),
        ("if (a) /b  c/.test(d)\n", None),
        ("x = `a  ${ b + `c  ${ d }` }  // e`\n", "x=`a  ${ b + `c  ${ d }` }  // e`\n"),
        ("x = `${ {a: '}'}.a }  b`  +  c\n", "x=`${ {a: '}'}.a }  b`+c\n"),
        ("x = 1 .toFixed()\n", "x=1 .toFixed()\n"),
        ("x = a ? .5 : b\n", "x=a?.5:b\n"),
        ("for (const a of [1, 2]) b(a)\n", "for(let a of[1,2])b(a)\n"),
        ("for (const of of [1, 2]) b(of)\n", "for(const of of[1,2])b(of)\n"),
        ("const {a} = b, [c] = d\n", "let{a}=b,[c]=d\n"),
        ("x = {const: 1}.const\n", "x={const:1}.const\n"),
        ("{ a(); for (;;) { b(); } }\n", "{a();for(;;){b()}}\n"),
        ("f({ a: true, b: [false], }, true,)\n", "f({a:!0,b:[!1]},!0)\n"),
        ("x = true.y; z = {true: 1}.true; class A { true() {} }\n", "x=true.y;z={true:1}.true;class A{true(){}}\n"),
        ("x = [a, , ]; y = true ** 2\n", "x=[a,,];y=true**2\n"),
        ("{ if (f(a)); }\n", "{if(f(a));}\n"),
        ("{ while (a) b(a); }\n", "{while(a)b(a)}\n"),
        ("{ while (a(b)); }\n", "{while(a(b));}\n"),
        ("{ if (a) b(); else; }\n", "{if(a)b();else;}\n"),
        ("x = a /* two\nlines */ \n y()\n", "x=a\ny()\n"),
        ("class A { #b = 1; get c() { return this.#b } }\n", "class A{#b=1;get c(){return this.#b}}\n"),
        ("x = 'a\\\n  b'\n", "x='a\\\n  b'\n"),
        ("x = 'it\\'s'  ;\n", "x='it\\'s';\n"),
        ("größe = 'ü'  in  ö\n", "größe='ü'in ö\n"),
        ("a <!--b\n", None),
        ("a\n--> b {\nc()\n", None),
        ("x = 'never closed\n", None),
        ("x = `never  closed\n", None),
        ("// nothing\n", ""),
    ],
)
def test_a_script_loses_what_means_nothing(written: str, delivered: str | None) -> None:
    """Where it cannot be told how it is read, it stays as it is."""
    assert (written if delivered is None else delivered) == tightened_script(written)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_our_own_scripts_are_read_and_what_is_tight_stays(path: Path) -> None:
    text = path.read_text("utf-8")
    tight = tightened_script(text)

    assert len(tight) < len(text)
    assert tight == tightened_script(tight)
    assert "".join(tight.split()) == "".join(tightened_script(text.replace("\n", "\n\n\n")).split())


def test_all_our_scripts_together_are_within_what_a_reader_may_be_asked_to_load() -> None:
    assert sum(len(tightened_script(path.read_text("utf-8")).encode("utf-8")) for path in SCRIPTS) <= 12_000
