"""Card images: whole, small, made once, and told of by every page that others can reach."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image, ImageChops

from hooks.core.page import Asset, CachedAsset, CardShape, Published
from hooks.core.palette import palette
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.emblem import clock, envelope
from hooks.drawing.svg.picture import seen_alone
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.plan.drawing import plan_drawing
from hooks.kinds.plan.model import Plan
from hooks.kinds.tip.model import Tips
from hooks.outputs.card_image.drawing import page_drawings, tip_drawings
from hooks.outputs.card_image.model import Card, Layout
from hooks.outputs.card_image.render import CARD, LAYOUTS, SQUARE, STORY, card_image, card_svg
from hooks.outputs.card_image.typeface import FILE, WIDTHS, covers, fitted, width
from hooks.site import build_site
from tests.contents import library_of
from tests.frozen import FROZEN, FROZEN_DAY
from tests.tiny import TinyGuide
from tools import cards as sheets
from tools.letter_widths import letter_widths

HALF = CARD.width // 2
TITLES = {
    "short": "Row",
    "longest": "A title of the greatest length that is allowed, seventy letters or so.",
    "wide": "W" * 70,
    "one word": "Donaudampfschifffahrtsgesellschaftskapitän",
    "arabic": "كرسي الحائط: لماذا يؤلمني ظهري بعد الجري",
    "emoji": "Sit 🧱 and stand 🏃‍♀️",
    "marks": '"Quotes" & <b>marks</b> ]]> &amp;',
    "chinese": "跑步后为什么背痛以及今天可以做什么",
}


def made(title: str, figure: str = "") -> Image.Image:
    content = card_image("card.png", Card("Site & Co", "Exercise", title), figure).make()
    assert len(content) <= 300_000
    return Image.open(BytesIO(content)).convert("RGB")


def ink(title: str, figure: str, layout: Layout = CARD) -> tuple[int, int, int, int]:
    """The box of whatever a title and a figure add to an empty card."""
    pictures = [
        Image.open(BytesIO(card_image("x.png", Card("Site & Co", "Exercise", words), drawn, layout).make()))
        for words, drawn in ((title, figure), ("", ""))
    ]
    shown, empty = (picture.convert("RGB") for picture in pictures)
    box = ImageChops.difference(shown, empty).getbbox()
    assert box
    return box


@pytest.mark.parametrize("name", TITLES)
def test_any_title_of_seventy_letters_fits_its_half(name: str) -> None:
    title = TITLES[name]
    size, lines = fitted(title, CARD.sizes, CARD.column, CARD.lines)
    assert len(lines) <= CARD.lines[CARD.sizes.index(size)]
    assert all(width(line) * size <= CARD.column * 1.05 for line in lines)
    if name != "wide":
        assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert made(title).size == (1200, 630)
    left, top, right, bottom = ink(title, "")
    assert left >= 30
    assert right <= HALF + 16, "the title runs into the figure"
    assert top >= CARD.top
    assert bottom <= CARD.foot


def drawings_of(folder: Path) -> dict[str, str]:
    """Every drawing on a card of a guide, by a page or tip that shows it."""
    library = library_of(folder)
    shown = {**page_drawings(library), **tip_drawings(library)}
    return {name: drawing for drawing, name in {drawing: name for name, drawing in shown.items()}.items()}


BESIDE = {**drawings_of(FROZEN), "emblem": envelope()}


@pytest.mark.parametrize("name", sorted(BESIDE))
def test_any_figure_fills_its_half_of_the_card(name: str) -> None:
    """Its ink is as high as the half or as wide, less a margin, and stays inside it."""
    left, top, right, bottom = ink("", BESIDE[name])
    assert left >= HALF
    assert right <= CARD.width - 20
    assert bottom <= CARD.foot + 1
    assert max((right - left) / HALF, (bottom - top) / CARD.foot) >= 0.75


def test_no_word_is_alone_where_another_break_is_more_even() -> None:
    column, lines = 5.8, 4
    *_, last = fitted("Back from a break? Start from zero", (92,), column * 92, (lines,))[1]
    assert last != "zero"


SHAPES = {"square", "story"}


@pytest.mark.parametrize("shape", LAYOUTS)
def test_words_are_legible_at_the_width_of_a_preview(shape: CardShape) -> None:
    """A chat shows a card about 300 pixels wide: its words are then ten pixels high, and its title twenty."""
    layout = LAYOUTS[shape]
    scale = 300 / layout.width
    assert layout.kind * scale >= 10
    assert layout.site * scale >= 10
    size, _ = fitted("Feet that land too far in front", layout.sizes, layout.column, layout.lines)
    assert size * scale >= 15


@pytest.mark.parametrize("layout", [SQUARE, STORY], ids=["square", "story"])
@pytest.mark.parametrize("name", TITLES)
def test_posts_and_stories_hold_any_title(name: str, layout: Layout) -> None:
    card = card_image("x.png", Card("Site & Co", "Exercise", TITLES[name]), "", layout)
    content = card.make()
    assert len(content) <= 300_000
    picture = Image.open(BytesIO(content)).convert("RGB")
    empty = Image.open(BytesIO(card_image("x.png", Card("Site & Co", "Exercise", ""), "", layout).make()))
    assert picture.size == (layout.width, layout.height)
    differs = ImageChops.difference(picture, empty.convert("RGB")).getbbox()
    assert differs
    assert differs[0] >= 30
    assert differs[2] <= layout.width - 30
    assert differs[1] >= layout.top
    assert differs[3] <= layout.foot


def test_every_tip_has_a_card_of_its_own_and_what_is_news_has_every_shape() -> None:
    found = cards(Published("", "Ours"))
    tips = {path for path in found if path.startswith("assets/cards/tips/")}
    assert len({found[path].inputs for path in tips}) == len(tips) >= 52
    assert {path.replace("cards/", "cards/square/") for path in tips} <= set(found)
    assert {f"assets/cards/{shape}/exercises/bird-dog.png" for shape in ("square", "story")} <= set(found)
    assert "assets/cards/square/privacy.png" not in found


def test_marks_in_a_title_are_words() -> None:
    svg = card_svg(Card("<s>", "<k>", "</text><script>x</script>"), "")
    assert "<script>" not in svg
    assert "&lt;script&gt;" in svg


def test_arabic_runs_from_right_to_left_and_needs_another_face() -> None:
    assert 'direction="rtl"' in card_svg(Card("Site", "Exercise", "لماذا؟"), "")
    assert 'direction="rtl"' not in card_svg(Card("Site", "Exercise", "Why?"), "")
    assert not covers("لماذا؟")
    assert covers("Łódź – “naïve” café…")


def test_the_table_of_widths_is_that_of_the_typeface() -> None:
    assert json.loads(WIDTHS.read_text(encoding="utf-8")) == letter_widths(FILE), (
        "python -m tools.letter_widths"
    )


def test_lines_are_even() -> None:
    broken = fitted("Legs not yet strong enough for the load", SQUARE.sizes, SQUARE.column, SQUARE.lines)[1]
    assert broken == ["Legs not yet strong", "enough for the load"]


def cards(published: Published) -> dict[str, CachedAsset]:
    site = build_site(FROZEN, FROZEN_DAY, published)
    return {file.path: file for file in site.assets if file.path.startswith("assets/cards/")}  # type: ignore[misc]


def test_every_page_has_its_own_and_it_changes_with_what_it_shows() -> None:
    ours, renamed = cards(Published("", "Ours")), cards(Published("", "Other"))
    content = FROZEN
    written = {path.relative_to(content).with_suffix("") for path in content.rglob("*.md")}
    shown = {Path(path).relative_to("assets/cards").with_suffix("") for path in ours}
    assert {path for path in shown if path.parts[:-1] != ("tips",) and path.parts[0] not in SHAPES} == written
    assert len({card.inputs for card in ours.values()}) == len(ours)
    assert not {card.inputs for card in ours.values()} & {card.inputs for card in renamed.values()}
    assert {path: card.inputs for path, card in ours.items()} == {
        path: card.inputs for path, card in cards(Published("https://x.example/", "Ours")).items()
    }


Tiny = Callable[..., TinyGuide]


def drawing_on(card: Asset | CachedAsset) -> str:
    """The drawing that a card is made from."""
    assert isinstance(card, CachedAsset)
    assert isinstance(card.make, partial)
    drawings = [given for given in card.make.args if isinstance(given, str) and "viewBox" in given]
    assert len(drawings) == 1, card.path
    return drawings[0]


FIGURE: dict[str, object] = {"alt": "Stands. Then hops. Crossed out: knees in.", "layout": "movement"}
HOP = {"name": "hop", "caption": "Up it goes"}


@pytest.mark.parametrize(
    ("poses", "layout", "seen"),
    [
        ([{"name": "stand"}, HOP, {"name": "knees", "mistake": True}], "movement", "Stands. Then hops."),
        ([{"name": "stand"}, HOP], "movement", FIGURE["alt"]),
        ([{"name": "stand"}, HOP], "compare", "Up it goes."),
        ([{"name": "stand"}, {"name": "hop"}], "compare", "Hop."),
        ([{"name": "stand"}], "compare", FIGURE["alt"]),
    ],
    ids=["a movement with a mistake", "a movement", "a comparison", "one without captions", "one pose"],
)
def test_a_card_says_what_is_seen_of_a_figure_on_it(poses: list[object], layout: str, seen: str) -> None:
    assert seen_alone(Figure.model_validate({**FIGURE, "layout": layout, "poses": poses})) == seen


def test_the_text_of_a_card_says_what_is_on_it() -> None:
    library = library_of(FROZEN, Published("https://club.example/", "Ours"))
    offers = {path: library.offers(page) for path, page in library.destinations.items()}
    entry = library.entries(Exercise)["cat-cow"]
    assert offers["exercises/cat-cow.md"]["card_alt"] == f"Exercise: Cat-cow. {entry.record.figure['alt']}"
    assert offers["warning-signs.md"]["card_alt"].endswith(" A drawing from Ours.")
    tips = library.entry(Tips)
    assert tips is not None
    for slug, tip in tips.record.tips.items():
        alt = offers[tip.page][f"tip_alt {slug}"]
        assert alt.startswith(f"Tip: {tip.title}"), slug
        assert not re.search(r"[.!?]\.", alt), slug


def test_signs_rules_plans_and_causes_look_like_what_they_are() -> None:
    found = cards(Published("", "Ours"))

    def drawn(name: str) -> str:
        return drawing_on(found[f"assets/cards/{name}.png"])

    library = library_of(FROZEN)
    plans = [f"plans/{slug}" for slug in library.entries(Plan)]
    scenes = [f"causes/{slug}" for slug, entry in library.entries(Cause).items() if entry.record.scene]
    assert len(plans) > 4
    alone = ["warning-signs", "plans/index", "finder/index", *scenes]
    assert len({drawn(name) for name in alone}) == len(alone)
    assert drawn("privacy") not in {drawn(name) for name in (*alone[:3], *plans)}
    assert palette()["red"] in drawn("warning-signs")


TIP = """
  {name}:
    title: {name}
    theme: {theme}
    season: {season}
    text: About {name}.
    short: Do {name}.
    line: "Why {name}:"
    link: exercises/wall-sit.md
    sources: [oar-2020]
"""


def tip_pair(guide: TinyGuide, scene: str, *, theme: str = "other", season: str = "other") -> str:
    """The problems of a guide with two tips that link to the same page."""
    lists = "themes: {one: One, other: Other}\nseasons: {one: One, other: Other}\ntips:"
    first = TIP.format(name="first", theme="one", season="one")
    second = TIP.format(name="second", theme=theme, season=season) + (
        f"    scene: {scene}\n" if scene else ""
    )
    guide.write("tips.yml", lists + first + second)
    guide.write("figures/seen.yml", next((FROZEN / "figures").glob("*.yml")).read_text(encoding="utf-8"))
    return guide.problems()


@pytest.mark.parametrize("together", ["theme", "season"])
def test_two_tips_that_a_reader_sees_together_need_two_pictures(tiny: Tiny, together: str) -> None:
    guide = tiny()
    assert f"and the same {together}. Name another figure" in tip_pair(guide, "", **{together: "one"})
    assert tip_pair(guide, "seen", **{together: "one"}) == ""
    assert tip_pair(guide, "") == ""
    assert '"sen"' in tip_pair(guide, "sen")


GUIDE = """---
title: {0}
summary: About {0}.
written: 2026-11-23
reviewed: not yet
review_by: 2029-11-01
---
"""


def test_a_page_shows_its_first_figure_and_else_the_emblem_of_a_block(tiny: Tiny) -> None:
    guide = tiny()
    card = "/// care-card | emergency\n///\n\n"
    figure = next((FROZEN / "figures").glob("*.yml")).read_text(encoding="utf-8")
    guide.write("figures/seen.yml", figure)
    guide.write("sign.md", GUIDE.format("sign") + card)
    guide.write("figure.md", GUIDE.format("figure") + card + "/// figure | seen\n///\n")
    guide.write("words.md", GUIDE.format("words") + "Words.\n")
    assert guide.problems() == ""
    files = {asset.path: asset for asset in guide.load(published=Published("", "Ours")).assets}
    found = {name: files[f"assets/cards/{name}.png"] for name in ("sign", "figure", "words")}
    red = palette()["red"]
    assert [red in drawing_on(card) for card in found.values()] == [True, False, False]
    assert drawing_on(found["figure"]) == drawing_on(found["words"])


def test_a_plan_shows_as_many_days_steps_or_weeks_as_it_has() -> None:
    library = library_of(FROZEN)
    shown = {slug: plan_drawing(library, entry) for slug, entry in library.entries(Plan).items()}
    ladder = library.entries(Plan)["return-to-running"].record.ladder
    assert ladder
    assert shown["return-to-running"].count("<rect") == len(ladder.steps)
    assert shown["twelve-weeks"].count("<rect") == 12
    assert shown["three-runs"].count('width="66"') == 7


@pytest.mark.parametrize("minutes", [0, 10, 30, 59, 60, 500])
def test_a_clock_shows_a_part_of_an_hour_and_nothing_that_is_not_one(minutes: int) -> None:
    drawn = clock(minutes)
    assert (palette()["coral"] in drawn) is (0 < minutes < 60)
    assert card_image("x.png", Card("Site", "Plan", "Title"), drawn).make()


def set_up(guide: TinyGuide, old: str, new: str) -> None:
    """Change one place in the settings."""
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert old in text
    settings.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.host
def test_without_a_public_address_no_page_names_a_picture(tiny: Tiny) -> None:
    guide = tiny()
    set_up(guide, "https://rowing.example/", "http://127.0.0.1:8000/")
    built = guide.build()
    assert built.code == 0, built.output
    assert "og:image" not in (built.site / "index.html").read_text(encoding="utf-8")
    assert (built.site / "assets/cards/exercises/wall-sit.png").stat().st_size > 1000


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("", False),
        ("http://127.0.0.1:8000/", False),
        ("http://localhost:8000/", False),
        ("http://[::1]:8000/", False),
        ("http://0.0.0.0/", False),
        ("club.example", False),
        ("https://club.example/backs/", True),
        ("http://club.example/", True),
    ],
)
def test_what_others_can_reach(address: str, public: bool) -> None:
    assert Published(address).public is public


@pytest.mark.host
def test_a_preview_waits_for_no_picture(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "title: Wall sit", f"title: Sit {uuid4()}")
    set_up(guide, "preview: false", "preview: true")
    built = guide.build()
    assert built.code == 0, built.output
    assert (built.site / "assets/cards/exercises/wall-sit.png").read_bytes() == b""


def test_a_long_name_of_a_site_stays_inside() -> None:
    svg = card_svg(
        Card("The guide to backs of the running clubs of the whole of the far north", "K", "T"), ""
    )
    size = int(re.findall(r'font-size="(\d+)"', svg)[-1])
    assert (
        size * width("The guide to backs of the running clubs of the whole of the far north") <= CARD.column
    )


def test_all_cards_of_a_site_come_on_a_sheet_for_each_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, out = tmp_path / "site", tmp_path / "cards.png"
    assert sheets.main([str(site), str(out)]) == 1
    assert "make site" in capsys.readouterr().err
    for name, layout in LAYOUTS.items():
        folder = site / "assets/cards" / name
        folder.mkdir(parents=True)
        for at in range(sheets.COLUMNS + 1):
            Image.new("RGB", (layout.width, layout.height), "red").save(folder / f"{at}.png")
    assert sheets.main([str(site), str(out)]) == 0
    assert capsys.readouterr().out.count(f"{sheets.COLUMNS + 1} cards in ") == len(LAYOUTS)
    with Image.open(out) as sheet:
        width, height = sheets.SIZES[(1200, 630)]
        assert sheet.height == 2 * (height + sheets.GAP)
        assert sheet.getpixel((width // 2, 3 * height // 2)) == (255, 0, 0)
