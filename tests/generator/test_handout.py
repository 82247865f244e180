"""Handouts: read and looked at by programs that are not ours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from fontTools.ttLib import TTFont
from lxml import html

from hooks.core.dose import DoseWords, dose_parts
from hooks.core.page import CachedAsset, Published, short_address
from hooks.core.source import read_sources
from hooks.kinds.exercise.blocks import shared_words
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.plan.model import Plan, PlanWords, Session
from hooks.kinds.plan.render import cap_head
from hooks.kinds.warning_sign.blocks import all_signs
from hooks.outputs.handout.collect import files, handout_names, handouts
from hooks.outputs.handout.model import KILOBYTES, PAGES, Beside, Handout, HandoutWords, Part, Points, Table
from hooks.outputs.handout.pdf import pdf
from hooks.outputs.handout.render import handout_data, with_sizes
from hooks.workshop.examples import example_library
from tests.contents import library_of
from tests.frozen import FROZEN, frozen_library
from tests.server import PREFIX
from tests.tiny import ROOT, TinyGuide

SITE = f"https://club.example{PREFIX}"
A4, LETTER = (595, 842), (612, 792)
"""Width and height in points."""
SOURCES, _ = read_sources(FROZEN)
Tiny = Callable[..., TinyGuide]


LIBRARY = frozen_library()
EXERCISES, PLANS, SESSIONS = LIBRARY.entries(Exercise), LIBRARY.entries(Plan), LIBRARY.entries(Session)
RULES, WORDS = shared_words(LIBRARY), LIBRARY.words(HandoutWords)
DATES = LIBRARY.wording.dates
NAMES = handout_names(LIBRARY)


def sheets() -> dict[str, Handout]:
    """Every sheet by its name. Making them takes a while, so only tests do."""
    return LIBRARY.once(handouts)


@pytest.fixture(scope="module")
def read(built_site: Path) -> Callable[[str], bytes]:
    """The file of a sheet, as the site holds it."""
    return lambda name: (built_site / sheets()[name].path).read_bytes()


Read = Callable[[str], bytes]


def bare(text: str) -> str:
    """A text without what differs between lines on paper: spaces, and hyphens at their ends."""
    return re.sub(r"[\s\x02\ufffe-]", "", text)


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return bare("".join(page.get_textpage().get_text_bounded() for page in document))


def missing(content: bytes, texts: Iterator[str]) -> list[str]:
    """Texts that a sheet does not hold."""
    told = text_of(content)
    return [text for text in texts if bare(text) not in told]


def tags(node: Any) -> Iterator[pikepdf.Dictionary]:
    """The tags of a document, in the order in which they are read."""
    if isinstance(node, pikepdf.Array):
        for part in node:
            yield from tags(part)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node.K)


def codes(content: bytes) -> list[str]:
    """The QR codes on all pages, as a phone would read them."""
    pages = [page.render(scale=2).to_pil() for page in pypdfium2.PdfDocument(content)]
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_is_accessible(read: Read, name: str) -> None:
    with pikepdf.open(BytesIO(read(name))) as document:
        root = document.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "en"
        assert str(document.docinfo["/Title"]) == sheets()[name].title
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        kinds = [(str(tag.S), str(tag.get("/Alt", ""))) for tag in tags(root.StructTreeRoot)]
    levels = [int(kind[2]) for kind, _ in kinds if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    figures = [alt for kind, alt in kinds if kind == "/Figure"]
    assert figures
    assert all(figures)


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_brings_its_typeface(read: Read, name: str) -> None:
    with pikepdf.open(BytesIO(read(name))) as document:
        fonts = {font.objgen: font for page in document.pages for font in page.Resources.Font.values()}
        assert fonts
        for font in fonts.values():
            assert "AtkinsonHyperlegibleNext" in str(font.BaseFont)
            assert "/ToUnicode" in font
            assert {"/FontFile2", "/FontFile3"} & set(font.DescendantFonts[0].FontDescriptor.keys())


@pytest.mark.parametrize("weight", [400, 800])
def test_a_zero_has_one_hole_and_no_slash(weight: int) -> None:
    """In "20%" or "180 steps", a slash reads as a symbol; the typeface as it comes has one."""
    with TTFont(ROOT / f"hooks/core/fonts/atkinson-hyperlegible-next-{weight}.ttf") as font:
        assert font["glyf"]["zero"].numberOfContours == 2


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_is_as_long_as_its_link_says(read: Read, name: str) -> None:
    content = read(name)
    assert len(pypdfium2.PdfDocument(content)) <= PAGES[sheets()[name].kind]
    assert len(content) <= KILOBYTES * 1024
    with pikepdf.open(BytesIO(content)) as document:
        for page in document.pages:
            _, _, width, height = (float(side) for side in page.MediaBox)
            assert width <= A4[0] + 1  # nothing is cut off, and nothing shrinks, on either paper
            assert height <= LETTER[1] + 1


def test_a_table_is_a_table_to_a_screen_reader(read: Read) -> None:
    for slug in PLANS:
        plan, rows = PLANS[slug].record, 0
        with pikepdf.open(BytesIO(read(f"plans/{slug}"))) as document:
            kinds = Counter(str(tag.S) for tag in tags(document.Root.StructTreeRoot))
        for part in every_part(sheets()[f"plans/{slug}"].parts):
            rows += len(part.rows) + bool(part.head) if isinstance(part, Table) else 0
        assert kinds["/TR"] == rows > 0, slug
        assert min(kinds["/Table"], kinds["/TH"]) > 0, slug
        assert kinds["/TD"] > rows - kinds["/Table"], slug
        assert kinds["/Figure"] <= 1, f"{plan.title}: only the code is a picture"


def test_a_table_says_in_what_unit_it_counts(read: Read) -> None:
    cap = PLANS["single-run-cap"].record.cap
    assert cap is not None
    head = cap_head(cap, LIBRARY.words(PlanWords))
    assert all(unit in column for column in head for unit in LIBRARY.words(PlanWords).units)
    assert not missing(read("plans/single-run-cap"), iter([cap.caption, *head]))


def sizes_of(content: bytes) -> Counter[float]:
    """How many letters there are in each size of type."""
    found: Counter[float] = Counter()
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        for at, letter in enumerate(text.get_text_range()):
            if letter.strip():
                found[round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, at), 1)] += 1
    document.close()
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_never_in_small_type(read: Read, name: str) -> None:
    """Ten points at the least, and twelve on the signs, as leaflets for patients have them."""
    sizes = sizes_of(read(name))
    body, _ = sizes.most_common(1)[0]
    assert body >= (12 if name == "warning-signs" else 10)
    small = sum(count for size, count in sizes.items() if size < 9)
    assert small < 0.01 * sum(sizes.values()), sizes


@pytest.mark.parametrize("name", [name for name in NAMES if name != "warning-signs"])
def test_the_rules_for_stopping_are_on_the_first_page_and_never_alone(read: Read, name: str) -> None:
    document = pypdfium2.PdfDocument(read(name))
    pages = [bare(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    if not name.startswith("plans/"):
        assert bare(RULES.stop_rules[0]) in pages[0]
    assert all(len(page) > 250 for page in pages), [len(page) for page in pages]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "warning-signs"])
def test_a_physio_can_write_on_a_sheet(read: Read, name: str) -> None:
    fields = [WORDS.reader, WORDS.club, WORDS.notes, *([] if name.startswith("plans/") else [WORDS.own_dose])]
    assert not missing(read(name), iter(fields))


@pytest.mark.parametrize("name", NAMES)
def test_the_code_leads_to_the_page_that_says_the_same(read: Read, built_site: Path, name: str) -> None:
    (address,) = codes(read(name))
    assert address.startswith(SITE)
    split = urlsplit(address)
    page = built_site / unquote(split.path).removeprefix(PREFIX) / "index.html"
    assert page.exists()
    assert not split.fragment or f'id="{split.fragment}"' in page.read_text(encoding="utf-8")
    assert (built_site / sheets()[name].shown / "index.html").exists()


@pytest.mark.parametrize("name", NAMES)
def test_an_address_on_paper_is_short_enough_to_type(name: str) -> None:
    """A page with a short link is never named by its long address, nor by one with an anchor."""
    sheet = sheets()[name]
    record = LIBRARY.pages_by_path[sheet.twin.partition("#")[0]][1].record
    assert record.short
    assert sheet.shown == short_address(record.short)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_where_it_comes_from(read: Read, name: str) -> None:
    """Pages part from each other: each has the address, in short, of the page that says the same."""
    shown = bare(SITE.partition("://")[2] + sheets()[name].shown).rstrip("/")
    for page in pypdfium2.PdfDocument(read(name)):
        told = bare(page.get_textpage().get_text_bounded())
        assert shown in told
        assert bare(sheets()[name].review) in told


@pytest.mark.parametrize("name", [f"plans/{slug}" for slug in PLANS])
def test_a_table_stays_whole_below_its_headings(read: Read, name: str) -> None:
    """A page that begins in the middle of a table doesn't say what its columns are."""
    pages = [bare(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(read(name))]
    tables = [part for part in every_part(sheets()[name].parts) if isinstance(part, Table)]
    assert tables
    for table in tables:
        words = [*table.head, *(cell for row in table.rows for cell in (row.head, *row.cells))]
        assert any(all(bare(word) in page for word in words) for page in pages), table.rows[0]


def every_part(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a sheet, with those in columns."""
    for part in parts:
        yield part
        if isinstance(part, Beside):
            yield from every_part([*part.left, *part.right])


def widest_gap(page: Any) -> float:
    """The largest blank strip of a page, as a share of its height."""
    picture = page.render(scale=0.3).to_pil().convert("L").point(lambda light: 255 if light < 220 else 0)
    inked = [picture.crop((0, y, picture.width, y + 1)).getbbox() is not None for y in range(picture.height)]
    return max(len(list(strip)) for has_ink, strip in groupby(inked) if not has_ink) / len(inked)


@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_nearly_blank(read: Read, name: str) -> None:
    for page in pypdfium2.PdfDocument(read(name)):
        assert widest_gap(page) < 0.4, name


@pytest.mark.parametrize("name", [f"exercises/{slug}" for slug in EXERCISES])
def test_the_front_of_an_exercise_works_alone(read: Read, name: str) -> None:
    """What to do, when to stop, and who leaves it out."""
    front = bare(pypdfium2.PdfDocument(read(name))[0].get_textpage().get_text_bounded())
    exercise = EXERCISES[name.partition("/")[2]].record
    texts = [
        *exercise.steps,
        *exercise.stop_if,
        *RULES.stop_rules,
        *(one.because for one in exercise.not_with),
    ]
    assert [text for text in texts if bare(text) not in front] == []


def test_every_sign_that_is_a_reason_to_be_seen_is_on_the_poster(read: Read) -> None:
    """A sign without a tier is no such reason: it makes others count, and no card of the page has it."""
    signs = all_signs(LIBRARY)
    tiers = [text for tier in signs.tiers.values() for text in (tier.urgency, tier.heading, *tier.do)]
    each = [part for sign in signs.signs.values() if sign.tier for part in (sign.ask, sign.do or "")]
    assert not missing(read("warning-signs"), iter([*tiers, *each, *signs.honesty]))


def test_the_poster_says_which_signs_forbid_the_sport(read: Read) -> None:
    """Each card says it once, above the signs that do and below those that don't."""
    signs, told = all_signs(LIBRARY), text_of(read("warning-signs"))
    starts = [told.index(bare(text.heading)) for text in signs.tiers.values()]
    for tier, (begin, end) in zip(signs.tiers, pairwise([*starts, len(told)]), strict=True):
        card, members = told[begin:end], [sign for sign in signs.signs.values() if sign.tier == tier]
        parts = card.split(bare(signs.stop_activity))
        assert len(parts) == 1 + any(sign.stop_activity for sign in members)
        for sign in members:
            assert bare(sign.ask) in parts[sign.stop_activity], sign.ask


@pytest.mark.parametrize("slug", EXERCISES)
def test_an_exercise_says_all_that_its_card_says(read: Read, slug: str) -> None:
    exercise = EXERCISES[slug].record
    texts = [
        exercise.title,
        exercise.summary,
        *dose_parts(exercise.dose, LIBRARY.words(DoseWords)),
        exercise.dose.note or "",
        *exercise.steps,
        *exercise.mistakes,
        exercise.feel,
        *(way.how for way in (*exercise.easier, *exercise.harder)),
        exercise.down_and_up,
        *exercise.stop_if,
        *RULES.stop_rules,
        *(
            f"{LIBRARY.labels(what)[name]}. {item.because}"
            for item in exercise.not_with
            for what, name in item.named()
        ),
        WORDS.unchecked,
    ]
    assert not missing(read(f"exercises/{slug}"), iter(texts))


def test_a_session_says_how_to_do_each_exercise(read: Read) -> None:
    session = SESSIONS["short"].record
    titles = [EXERCISES[item.exercise].record.title for item in session.exercises]
    steps = [step for item in session.exercises for step in EXERCISES[item.exercise].record.steps]
    doses = ["2 sets", "8 to 12 times", "hold 10 seconds", "rest 30 to 60 seconds"]
    assert not missing(
        read("sessions/short"), iter([session.title, session.do, *titles, *steps, *doses, *RULES.stop_rules])
    )


@pytest.mark.parametrize("slug", PLANS)
def test_a_plan_says_for_whom_it_is_not_and_when_to_be_seen(read: Read, slug: str) -> None:
    plan = PLANS[slug].record
    sessions = [SESSIONS[name].record.title for name in plan.sessions]
    texts = [
        plan.title,
        plan.summary,
        plan.caution or "",
        *plan.not_for,
        *plan.ready,
        *(item for item in plan.see_someone if isinstance(item, str)),
        *sessions,
    ]
    assert not missing(read(f"plans/{slug}"), iter(texts))


def test_a_plan_on_paper_has_its_numbers(read: Read) -> None:
    steps = ["10 times: run 30 s, walk 90 s", "run 25 to 30 min", "2 green runs in a row", "Back 2 steps."]
    assert not missing(read("plans/return-to-running"), iter(steps))
    assert not missing(
        read("plans/twelve-weeks"), iter(["Easy: 1 week", "2 sets, hold 30 seconds, each side"])
    )
    assert not missing(read("plans/three-runs"), iter(["Monday", "Strength A: legs and hips", "Long run"]))
    assert not missing(read("plans/single-run-cap"), iter(["13.2", "35.2"]))


def test_pages_lead_to_their_sheets(built_site: Path) -> None:
    for path, names in {
        "exercises/bird-dog": ["exercises/bird-dog"],
        "warning-signs": ["warning-signs"],
        "plans/ten-minutes": ["plans/ten-minutes", "sessions/short"],
    }.items():
        page = built_site / path / "index.html"
        links = html.parse(page).xpath("//a[@type='application/pdf']/@href")
        assert [(page.parent / link).resolve() for link in links] == [
            built_site / sheets()[name].path for name in names
        ]


def test_the_offer_says_the_true_size(built_site: Path) -> None:
    found = 0
    for file in built_site.rglob("index.html"):
        for size in html.parse(file).xpath("//*[@data-file]"):
            content = (built_site / size.get("data-file")).read_bytes()
            pages, kilobytes = re.findall(r"\d+", size.text)
            assert int(pages) == len(pypdfium2.PdfDocument(content)), file
            assert 0 <= int(kilobytes) * 1024 - len(content) < 1024, file
            found += 1
    assert found > len(sheets())


def test_a_preview_that_waits_for_no_file_gives_no_size() -> None:
    offer = str(LIBRARY.block("handout", "warning-signs"))
    assert with_sizes(offer, lambda _: b"", WORDS) == offer


def test_the_list_shows_every_sheet_with_its_page() -> None:
    tree = html.fromstring(LIBRARY.block("handout-list"))
    assert set(tree.xpath("//a[@type='application/pdf']/@href")) == {
        f"/{sheet.path}" for sheet in sheets().values()
    }
    twins = tree.xpath("//a[not(@type)]")
    assert len({link.get("aria-label") for link in twins}) == len(sheets())
    assert "/plans/five-runs.md#five-runs-strength-a" in [link.get("href") for link in twins]


TEXTS = {
    "what typst takes for markup": r"#panic() #[x] $x^2$ *bold* _em_ @ref <label> \ ~ `code` = a - b // c",
    "what json takes for its own": 'She said "go\\n" and \'stop\' {"a": 1}',
    "markup": "<b>Press</b> &amp; <script>alert(1)</script> & more",
    "a long word": "Wirbelsäulenaufrichtungsübungszusammenstellungsverzeichnisnummer",
    "other letters": "Żółć, œuvre, Ærø, naïve, 10 × ½, 3–5",
}


def handout_of(text: str) -> Handout:
    parts = [Points(text, [text, text], "number")]
    return Handout("x", "exercise", text, text, "x.md", "x/", "x/", parts, date(2026, 11, 23), text)


def made(text: str, published: Published = Published(SITE, "Site")) -> bytes:  # noqa: B008 (never changes)
    return pdf(handout_data(handout_of(text), published, WORDS, DATES))


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text_stands_on_paper_as_it_was_written(text: str) -> None:
    content = made(text)
    assert text_of(content).count(bare(text)) == 6
    with pikepdf.open(BytesIO(content)) as document:
        assert str(document.docinfo["/Title"]) == text


@pytest.mark.parametrize(
    "text",
    [
        "دفّئ يديك أولًا واجلس مستقيمًا ثم تنفّس ببطء شديد حتى النهاية يا صديقي",
        "Warm up 🏃🏽‍♀️ first 🧘",
        "一二三 ภาษา ᚠᚢᚦ",
    ],
    ids=["arabic", "emoji", "rare"],
)
def test_letters_that_our_typeface_lacks_break_nothing(text: str) -> None:
    with pikepdf.open(BytesIO(made(text))) as document:
        assert str(document.docinfo["/Title"]) == text
        assert bool(document.Root.MarkInfo.Marked)
        assert len(document.pages) == 1


def test_a_language_from_right_to_left_is_set_that_way() -> None:
    with pikepdf.open(BytesIO(made("دفّئ يديك", Published(SITE, "موقع", "ar")))) as document:
        assert str(document.Root.Lang) == "ar"
        assert str(document.Root.ViewerPreferences.Direction) == "/R2L"


def test_a_site_without_an_address_prints_without_a_code() -> None:
    assert codes(made("Sit tall", Published())) == []
    assert "http" not in handout_data(handout_of("x"), Published(), WORDS, DATES).partition('"parts"')[2]


def test_a_short_link_stands_in_the_code_where_there_is_one() -> None:
    found = handouts(example_library(SOURCES, Published(SITE, "Wrists")))
    linked = {sheet.link for sheet in found.values()}
    assert any(link.startswith("go/") for link in linked)
    # A short link leads to the top of a page, and a session is further down.
    assert all("#" in sheet.link for name, sheet in found.items() if name.startswith("sessions/"))


def test_the_examples_of_all_features_can_be_printed() -> None:
    library = example_library(SOURCES, Published(SITE, "Wrists"))
    for asset in files(library, []):
        pages = len(pypdfium2.PdfDocument(asset.make()))
        assert pages <= PAGES[library.once(handouts)[asset.path[len("handouts/") : -len(".pdf")]].kind], (
            asset.path
        )


def test_a_sheet_is_made_anew_only_when_something_on_it_changed(tiny: Tiny) -> None:
    guide = tiny()

    def inputs() -> dict[str, str]:
        return {
            asset.path: asset.inputs
            for asset in guide.load().assets
            if isinstance(asset, CachedAsset) and asset.path.startswith("handouts/")
        }

    before = inputs()
    assert before == inputs()
    guide.replace("exercises/wall-sit.md", "title: ", "title: The ")
    changed = {path for path, value in inputs().items() if before[path] != value}
    assert changed == {"handouts/exercises/wall-sit.pdf"}


def test_a_plan_without_sessions_is_a_sheet_and_a_session_without_a_plan_is_none(tiny: Tiny) -> None:
    plan = (FROZEN / "plans/single-run-cap.md").read_text(encoding="utf-8").partition("sources:")[0]
    dated = "written: 2026-11-23\nreviewed: not yet\nreview_by: 2027-11-23"
    guide = tiny(
        {
            "plans/cap.md": f"{plan}sources: [oar-2020]\n{dated}\n---\nText.\n",
            "plans/sessions.yml": "alone:\n  title: Alone\n  kind: strength\n  do: Sit.\n"
            "  exercises: [{exercise: wall-sit}]\n",
        }
    )
    library = library_of(guide.content)
    found = handouts(library)
    assert list(found) == ["warning-signs", "exercises/wall-sit", "plans/cap"]
    data = handout_data(found["plans/cap"], Published(), library.words(HandoutWords), DATES)
    assert len(pypdfium2.PdfDocument(pdf(data))) == 1
    assert json.loads(data)["address"] == ""
