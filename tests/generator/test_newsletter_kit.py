"""The newsletter kit: its texts, its issues, what an author is told, and odd content."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from hooks.core.page import Published
from hooks.core.record import LINE, LONG, SHORT, NewsletterTexts
from hooks.outputs.newsletter.alone import notices
from hooks.outputs.newsletter.collect import page_items
from hooks.outputs.newsletter.texts import newsletter_texts, opening, sentences
from tests.contents import library_of
from tests.frozen import FROZEN, frozen_library
from tests.generator.kit import ADDRESS, issues, items, site
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/newsletter/problems.yml").read_text(encoding="utf-8"))
Tiny = Callable[..., TinyGuide]
YEAR = """first: {text: "New pain? Look here first.", page: index.md}
issues:
  january: {title: "January", subject: Start slowly, preheader: It is cold., intro: A cold start.,
    pages: [exercises/wall-sit.md, causes/long-stroke.md], tips: [two, one]}
"""
TIP = """{title: %s, theme: stroke, season: winter, text: %s, short: Short of %s,
    line: Line of %s, link: %s, sources: [oar-2020]}"""


def tip(title: str, text: str, link: str) -> str:
    return TIP % (title, text, title, title, link)


TIPS = f"""themes: {{stroke: The stroke}}
seasons: {{winter: Winter}}
tips:
  one: {tip("Reach less", "Reach a little less.", "causes/long-stroke.md")}
  two: {tip("Sit tall", "Grow tall before the catch.", "exercises/wall-sit.md")}
  three: {tip("Look", "Look ahead.", "causes/ordinary-ache.md")}
"""
WORDS = st.text("abc .!?", max_size=400)


def kit(tiny: Tiny) -> TinyGuide:
    return tiny({"newsletter.yml": YEAR, "tips.yml": TIPS})


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_an_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = kit(tiny)
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    assert guide.problems().splitlines() == case["says"]


def test_a_site_without_a_year_has_no_kit(tiny: Tiny) -> None:
    assert not [page.path for page in tiny().load().pages if "newsletter" in page.path]


@given(title=WORDS.filter(str.strip), summary=WORDS, more=st.lists(WORDS))
def test_no_text_is_longer_than_it_may_be_or_cut_in_a_sentence(
    title: str, summary: str, more: list[str]
) -> None:
    title = title.strip()[:70]
    parts = [sentence for part in more for sentence in sentences(part)]
    texts = newsletter_texts(title, summary, more)
    assert len(texts.line) <= LINE
    assert len(texts.short.split()) <= SHORT
    assert len(texts.long.split()) <= LONG
    assert texts.short == "" or opening(sentences(texts.short), 1000) == texts.short
    assert " ".join([*sentences(summary), *parts]).startswith(texts.long)


def test_sentences_end_where_they_end() -> None:
    assert sentences("Run less. Why?  It may help! e.g. on hills. لماذا؟ نعم.") == [
        "Run less.",
        "Why?",
        "It may help!",
        "e.g. on hills.",
        "لماذا؟",
        "نعم.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "See Dr. Smith in St. Ives, e.g. on Monday.",
        "Add approx. 10% a week, i.e. 2.5 km.",
        "Read tip No. 7 in vol. two.",
        "Squats vs. Pilates, with Prof. Lee and Mrs. Day.",
    ],
)
def test_no_text_ends_at_an_abbreviation_or_a_number(text: str) -> None:
    assert sentences(text) == [text]
    assert newsletter_texts("Title", f"{text} And then rest.", []).short.startswith(text)


def test_a_short_answer_is_a_sentence() -> None:
    assert sentences("Is it damage? No. Pain isn't. 30 runners said so.") == [
        "Is it damage?",
        "No.",
        "Pain isn't.",
        "30 runners said so.",
    ]


def test_a_text_that_is_left_empty_is_a_problem(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("causes/long-stroke.md", "summary:", "newsletter: {short: , long: }\nsummary:")
    where = "content/causes/long-stroke.md:3: newsletter"
    empty = "is empty. Fill it in, or remove the key"
    assert guide.problems().split("\n") == [f"{where}.long: {empty}", f"{where}.short: {empty}"]


def test_what_the_author_wrote_for_newsletters_goes_first() -> None:
    own = NewsletterTexts(line="Line.", short="Short.", long="Long.")
    texts = newsletter_texts("Title", "Summary.", ["More."], own)
    assert (texts.line, texts.short, texts.long) == ("Line.", "Short.", "Long.")


def test_the_long_text_of_a_kind_with_signs_begins_with_what_to_do_about_them() -> None:
    own = NewsletterTexts(short="It stabs? Call now.")
    texts = newsletter_texts("Title", "It aches.", ["Row less."], own, made_of="short")
    assert texts.long == "It stabs? Call now. Row less."
    assert (
        newsletter_texts("Title", "It aches.", ["Row less."], made_of="short").long == "It aches. Row less."
    )


STEPS = ["Lie on your side.", "Lift the top leg.", "Lower it slowly."]
LONG_ONE = f"{' '.join(f'w{number}' for number in range(55))}."


@pytest.mark.parametrize(
    ("summary", "steps", "long"),
    [
        ("Works the hip.", STEPS, " ".join(["Works the hip.", *STEPS])),
        (LONG_ONE, STEPS, " ".join(STEPS)),
        ("Lie on your side and lift a leg.", STEPS, " ".join(STEPS)),
        ("Works the hip.", [LONG_ONE, LONG_ONE.upper()], "Works the hip."),
    ],
    ids=["they fit", "only they fit", "the summary says the same", "too long"],
)
def test_no_step_of_an_exercise_is_left_out(summary: str, steps: list[str], long: str) -> None:
    assert newsletter_texts("Title", summary, steps, made_of="steps").long == long


def test_a_page_lends_nothing_of_its_body_to_a_newsletter(tiny: Tiny) -> None:
    guide = kit(tiny)
    body = "Each heading is a myth, and the table below says why."
    guide.write("index.md", (guide.content / "index.md").read_text(encoding="utf-8") + f"\n{body}\n")
    assert guide.problems() == ""
    library = guide.load().library
    assert library is not None
    assert (
        library.once(page_items)["index.md"].texts.long == "What may be adding to a sore knee after rowing."
    )


def test_an_author_is_shown_pages_without_texts_of_their_own_and_repetitions(tiny: Tiny) -> None:
    guide = kit(tiny)
    guide.replace(
        "index.md",
        "summary:",
        "newsletter: {line: A. B?, short: Row less says she. Row less says she.}\nsummary:",
    )
    guide.replace("warning-signs.md", "summary:", "news: false\nsummary:")
    library = guide.load().library
    assert library is not None
    said = {str(notice) for notice in notices(library)}
    lacking = 'lacks "line" and "short", so newsletters take the summary'
    assert [note.partition(". ")[0] for note in said if "/index.md:3" in note and "finder" not in note] == [
        'content/index.md:3: newsletter.short: its text for newsletters says "row less says she" twice'
    ]
    assert any(note.startswith("content/exercises/wall-sit.md") and lacking in note for note in said)
    assert not [note for note in said if "warning-signs.md" in note]


def test_the_texts_of_every_cause_hold_what_its_short_one_says() -> None:
    library = frozen_library()
    causes = {path: item for path, item in library.once(page_items).items() if path.startswith("causes/")}
    written = {path: library.pages_by_path[path][1].record.newsletter for path in causes}
    led = {
        path: item.texts
        for path, item in causes.items()
        if (own := written[path]) and own.short and not own.long
    }
    assert led
    assert [path for path, texts in led.items() if not texts.long.startswith(texts.short)] == []


def test_the_real_texts_keep_their_lengths_and_end_as_sentences() -> None:
    assert len(items()) >= 120
    for name, texts in items().items():
        line, link = texts["line"].split("\n")[:2]
        assert len(line) <= LINE, name
        assert link.startswith(ADDRESS), name
        short = texts["short"].split("\n")[0]
        assert 0 < len(short.split()) <= SHORT, name
        long = texts["long"].split("\n\n")[1]
        assert len(long.split()) <= LONG, name
        assert re.search(r"[.!?]$", long), name


def test_every_text_leads_to_the_signs_first() -> None:
    for name, texts in {**items(), **issues()}.items():
        for kind in {"html", "long", "line", "short", "markdown"} & set(texts):
            assert "warning signs" in texts[kind], (name, kind)


def test_an_issue_holds_what_it_names_in_that_order(tiny: Tiny) -> None:
    texts = html.fromstring(kit(tiny).block("newsletter-issues")).xpath("//textarea")
    shown = {area.get("data-kind"): area.text for area in texts}
    assert (shown["subject"], shown["preheader"]) == ("Start slowly", "It is cold.")
    block = html.fromstring(shown["html"])
    assert [heading.text for heading in block.iter("h1", "h2", "h3")] == [
        "January",
        "Wall sit",
        "Reaching too far",
        "Tips",
        "Sit tall",
        "Reach less",
    ]


def test_every_text_names_its_source_and_says_that_nobody_has_checked_it(tiny: Tiny) -> None:
    guide = kit(tiny)
    for block, argument in (("newsletter-items", "exercise"), ("newsletter-issues", "")):
        for area in html.fromstring(guide.block(block, argument)).xpath("//textarea"):
            if area.get("data-kind") in {"html", "long", "line", "short", "markdown"}:
                assert "No clinician has checked this yet." in area.text, area.get("data-kind")
                assert "free to use" in area.text, area.get("data-kind")
    guide.replace(
        "exercises/wall-sit.md", "reviewed: not yet", "reviewed: 2026-11-24\nreviewed_by: A. Physio"
    )
    assert "No clinician" not in guide.block("newsletter-items", "exercise")


def test_a_page_for_the_kit_alone_is_no_entry_of_a_feed(tiny: Tiny) -> None:
    guide = kit(tiny)
    guide.replace("causes/ordinary-ache.md", "written:", "news: kit\nwritten:")
    assert "ordinary-ache" in guide.block("newsletter-items", "cause")
    files = {asset.path: asset for asset in guide.load(published=Published("https://club.example/")).assets}
    assert "ordinary-ache" not in files["feed.xml"].content.decode()  # type: ignore[union-attr]
    assert "long-stroke" in files["feed.xml"].content.decode()  # type: ignore[union-attr]


def test_links_name_what_they_lead_to_and_a_chat_has_each_once(tiny: Tiny) -> None:
    guide = kit(tiny)
    guide.replace("exercises/wall-sit.md", "title: Wall sit", "title: Can you wall sit?")
    for area in html.fromstring(guide.block("newsletter-issues")).xpath("//textarea"):
        text = area.text
        if area.get("data-kind") == "html":
            labels = html.fromstring(text).xpath("//a[not(img)]")
            assert len({label.text_content() for label in labels}) == len(labels)
        if area.get("data-kind") == "line":
            assert text.count("/exercises/wall-sit/") == 1
            assert "\nCan you wall sit? /" in text
            assert "?:" not in text


def test_a_page_that_is_no_news_is_offered_nowhere(tiny: Tiny) -> None:
    guide = kit(tiny)
    guide.replace("causes/ordinary-ache.md", "written:", "news: false\nwritten:")
    assert "ordinary-ache" not in guide.block("newsletter-items", "cause")
    assert "ordinary-ache" not in guide.block("newsletter-list")
    files = {asset.path: asset for asset in guide.load(published=Published("https://club.example/")).assets}
    assert "ordinary-ache" not in files["feed.xml"].content.decode()  # type: ignore[union-attr]
    assert "assets/cards/causes/ordinary-ache.png" in files


def test_twelve_issues_that_differ_whatever_the_day_of_the_build() -> None:
    assert len(issues()) == 12
    assert len({texts["html"] for texts in issues().values()}) == 12
    shown = {
        library_of(FROZEN, today=date(2026, month, 1)).block("newsletter-months") for month in range(1, 13)
    }
    assert len(shown) == 1
    assert all(f"#{name}" in next(iter(shown)) for name in issues())


def test_an_issue_can_be_sent_as_anything_an_item_can() -> None:
    for name, texts in issues().items():
        titles = html.fromstring(texts["html"]).xpath("//h2/text() | //h3/text()")
        links = html.fromstring(texts["html"]).xpath("//a/@href")
        assert [link for link in links if link not in texts["line"]] == [], name
        for kind in ("long", "markdown"):
            missing = [title for title in titles if title.upper() not in texts[kind].upper()]
            assert [title for title in missing if title != "Tips"] == [], (name, kind)


def test_a_page_leads_to_its_own_texts(tiny: Tiny) -> None:
    site = kit(tiny).load()
    pages = {page.path: page.text for page in site.pages}
    assert "newsletter/exercises/#wall-sit" in pages["exercises/wall-sit.md"]
    assert (
        "newsletter/exercises/#"
        not in pages["newsletter/index.md" if "newsletter/index.md" in pages else "index.md"]
    )


def test_links_of_pages_use_their_short_name(tiny: Tiny) -> None:
    guide = kit(tiny)
    guide.replace("exercises/wall-sit.md", "title: Wall sit", "short: sit\ntitle: Wall sit")
    shown = guide.block("newsletter-items", "exercise")
    assert "\n/go/sit/" in shown


def test_odd_titles_stand_as_they_are_in_every_text(tiny: Tiny) -> None:
    title = '<b كرسي "quotes" & 🧱 [x] #'
    guide = kit(tiny)
    guide.replace("exercises/wall-sit.md", "title: Wall sit", f"title: '{title}'")
    tree = html.fromstring(guide.block("newsletter-items", "exercise"))
    texts = {area.get("data-kind"): area.text for area in tree.iter("textarea")}
    assert title in texts["long"]
    assert title in texts["line"]
    assert '**\\<b كرسي "quotes" & 🧱 \\[x\\] \\#**' in texts["markdown"]
    block = html.fromstring(texts["html"])
    assert title in block.text_content()
    assert not list(block.iter("b"))
    assert block.xpath("//img/@alt")[0].startswith(f"Exercise: {title}.")


@pytest.mark.host
def test_without_a_public_address_the_kit_builds_and_says_so(tiny: Tiny) -> None:
    for address in ("", "site_url: http://127.0.0.1:8000/"):
        guide = kit(tiny)
        settings = guide.folder / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8").replace("site_url: https://rowing.example/", address)
        settings.write_text(text, encoding="utf-8")
        built = guide.build()
        assert built.code == 0, built.output
        page = html.parse(built.site / "newsletter/exercises/index.html").getroot()
        assert "no public address" in page.text_content()
        assert not page.xpath("//img[contains(@src, 'assets/qr')]")
        assert not (built.site / "assets/qr").exists()
        assert not page.xpath("//meta[@property='og:image']")
        base = address.removeprefix("site_url: ") or "/"
        assert f"\n{base}exercises/wall-sit/" in page.xpath("//textarea[@data-kind='line']")[0].text
        guide.folder.rename(guide.folder.with_name(f"done{len(address)}"))


@pytest.mark.host
def test_with_one_it_says_nothing(tiny: Tiny) -> None:
    built = kit(tiny).build()
    assert built.code == 0, built.output
    page = html.parse(built.site / "newsletter/exercises/index.html").getroot()
    assert "no public address" not in page.text_content()
    assert (built.site / "assets/qr/exercises/wall-sit.png").exists()


@pytest.mark.host
def test_addresses_in_any_script_are_written_for_the_wire(tiny: Tiny) -> None:
    guide = kit(tiny)
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/wall-sit.md", None)
    guide.write("exercises/كرسي.md", text)
    for file in ("tips.yml", "newsletter.yml"):
        guide.replace(file, "exercises/wall-sit.md", "exercises/كرسي.md")
    for cause in ("causes/long-stroke.md", "causes/ordinary-ache.md"):
        guide.replace(cause, "[wall-sit]", "[كرسي]")
    built = guide.build()
    assert built.code == 0, built.output
    line = html.parse(built.site / "newsletter/exercises/index.html").xpath("//textarea[@data-kind='line']")[
        0
    ]
    assert line.text.split("\n")[1] == "https://rowing.example/exercises/%D9%83%D8%B1%D8%B3%D9%8A/"


def test_the_kit_is_found_by_its_name_and_its_pages_are_not_in_the_search() -> None:
    kits = [page for page in site().pages if page.path.startswith("newsletter/")]
    assert len(kits) == 10
    assert [page.path for page in kits if "exclude: true" not in page.text] == ["newsletter/index.md"]
