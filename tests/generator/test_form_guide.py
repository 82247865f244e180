"""The form guide: what its author is told, what it draws, and how it behaves in a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from hooks.drawing.figure.change import Change, changed
from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import UNITS
from hooks.drawing.svg.picture import close_up
from hooks.drawing.svg.switched import switched
from hooks.kinds.form_guide.blocks import form_figure, picture_files
from hooks.kinds.form_guide.figure import FormFigure
from hooks.kinds.form_guide.model import FormGuide
from tests.axe import violations
from tests.browsing import Tabs
from tests.frozen import frozen_library
from tests.server import Serve
from tests.tiny import ROOT, TinyGuide

GOLDEN = yaml.safe_load((ROOT / "tests/generator/golden/form_guide/problems.yml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = GOLDEN["cases"]
LARGEST = 40_000
"""Bytes of SVG, before compression, for all that the figure can look like."""


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Callable[..., TinyGuide], case: dict[str, Any]) -> None:
    text = GOLDEN["guide"]
    if "replace" in case:
        old, new = case["replace"]
        assert text.count(old) == 1
        text = text.replace(old, new)
    told = tiny({"form.yml": text}).problems().splitlines()
    if "has" in case:
        assert [line for line in told if line.startswith(case["has"])] != []
    else:
        assert told == case["says"]


@pytest.fixture(scope="module")
def form() -> FormFigure:
    form = frozen_library().once(form_figure)
    assert form is not None
    return form


def test_a_change_adds_to_the_angles_and_replaces_contacts(form: FormFigure) -> None:
    one = Change(angles={"elbow": 5, "near_elbow": 2}, contacts={"near_foot": "none"})
    pose = changed(form.figure, [one, one]).poses[0]
    before = form.figure.poses[0]
    assert pose.angles["far_elbow"] == before.angles["elbow"] + 10
    assert pose.angles["near_elbow"] == before.angles["elbow"] + 4
    assert pose.contacts["near_foot"] == "none"
    assert pose.contacts["far_hand"] == before.contacts["hand"]


def test_all_figures_together_are_small(form: FormFigure) -> None:
    total = 0
    for view in ("side", "front"):
        drawn = switched(form.figure, form.switches(), view)
        total += sum(len(path) for _, path in drawn.paths)
        total += sum(len(shape) for _, _, shapes, _ in drawn.tracks for shape in shapes)
    assert total <= LARGEST


def test_every_combination_of_every_path_has_a_shape(form: FormFigure) -> None:
    switches = form.switches()
    drawn = switched(form.figure, switches, "side")
    for place, deciding, shapes, picks in drawn.tracks:
        count = len(list(product(*(switches[at] for at in deciding))))
        assert len(picks) == 3 * count
        assert set(picks[::3]) == set(range(len(shapes)))
        assert picks[:3] == [0, 0, 0], "the first option is the figure as it is drawn"
        assert shapes[0] == drawn.paths[place][1]


def test_each_drift_moves_what_it_should(form: FormFigure) -> None:
    bodies = {option: solve(changed(form.figure, [change]))[0] for option, change in form.changes.items()}
    good = bodies["head", ""].joints

    def ahead(option: tuple[str, str], joint: str) -> float:
        return bodies[option].joints[joint][0] - bodies[option].joints["pelvis"][0]

    def above(option: tuple[str, str], joint: str) -> float:
        return bodies[option].joints[joint][1] - bodies[option].joints["pelvis"][1]

    best = ("head", "")
    assert ahead(("head", "poked-forward"), "head") > ahead(best, "head") + 0.01
    assert bodies["head", "looking-down"].frames["head"].front[1] < -0.4
    assert above(("shoulders", "raised"), "near_shoulder") > above(best, "near_shoulder") + 0.03
    assert above(("arms", "high-and-tight"), "near_wrist") > above(best, "near_wrist") + 0.1
    assert abs(bodies["arms", "crossing"].joints["far_wrist"][2]) < abs(good["far_wrist"][2])
    assert ahead(("trunk-lean", "folded"), "high3") > ahead(best, "high3") + 0.05
    assert ahead(("trunk-lean", "arched"), "high3") < ahead(best, "high3") - 0.03
    assert ahead(("stride", "far-in-front"), "near_ankle") > ahead(best, "near_ankle") + 0.1
    assert abs(good["near_ankle"][0] - good["near_hip"][0]) < 0.08, "good form lands under the hips"


def test_a_path_that_does_not_change_has_no_track() -> None:
    standing = Figure(alt="Standing upright.", poses=[Pose(name="stand", posture="standing")])
    drawn = switched(standing, [[Change(), Change(angles={"lean": 0.001})]], "side")
    assert drawn.tracks == []
    assert drawn.box[3] > UNITS


def test_every_option_has_a_picture_that_is_a_file() -> None:
    entry = frozen_library().entry(FormGuide)
    assert entry is not None
    options = sum(1 + len(part.drifts) for part in entry.record.parts.values())
    paths = [asset.path for asset in picture_files(frozen_library())]
    assert len(set(paths)) == len(paths) == options


@pytest.fixture(scope="module")
def address(built_site: Path, serve: Serve) -> str:
    return serve(built_site, "/club/backs/") + "running-form/"


@pytest.fixture
def page(tabs: Tabs) -> Iterator[Page]:
    with tabs.tab(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as page:
        yield page


def shapes(page: Page) -> list[str]:
    found: list[str] = page.locator(".form-guide__figure path").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('d') + path.getAttribute('transform'))"
    )
    return found


def ready(page: Page, address: str) -> Locator:
    page.goto(address)
    guide = page.locator("form-guide:defined")
    expect(guide).to_have_count(1)
    return guide


def test_a_choice_changes_the_figure_its_words_and_the_text(page: Page, address: str) -> None:
    guide = ready(page, address)
    now = guide.locator("[aria-live=polite]")
    before, said = shapes(page), now.inner_text()
    folded = page.get_by_text("Folding or slumping")
    expect(folded).to_be_hidden()
    page.get_by_role("group", name="How does the trunk lean?").get_by_label("Folded at the waist").check()
    expect(folded).to_be_visible()
    expect(now).to_have_text("The trunk folds forward at the waist and the seat sticks out behind.")
    assert shapes(page) != before
    page.get_by_role("group", name="How are the hands?").get_by_label("Clenched").check()
    expect(now).to_contain_text("folds forward")
    expect(now).to_contain_text("fists")
    page.get_by_role("button", name="Back to good form").click()
    expect(now).to_have_text(said)
    expect(folded).to_be_hidden()
    assert shapes(page) == before


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    ready(page, address)
    page.get_by_label("Under the hips").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Far in front")).to_be_checked()
    expect(page.get_by_role("link", name="Quicker steps")).to_be_visible()


def test_nothing_is_fetched_for_a_choice(page: Page, address: str) -> None:
    ready(page, address)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.get_by_label("Raised").check()
    expect(page.get_by_text("Shoulders that climb")).to_be_visible()
    assert requests == []


def test_accessible_with_a_drift_shown(page: Page, address: str) -> None:
    ready(page, address)
    page.get_by_label("Crossing").check()
    assert violations(page) == []


def test_complete_without_script(tabs: Tabs, address: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(address)
        expect(page.get_by_text("Shoulders that climb")).to_be_visible()
        expect(page.get_by_role("heading", name="Arched")).to_be_visible()
        expect(page.get_by_role("img", name="The shoulders are pulled up towards the ears.")).to_be_visible()
        expect(page.locator("form-guide input").first).to_be_hidden()
        expect(page.locator("form-guide button")).to_be_hidden()


def test_a_close_up_has_no_tip_of_a_shoe_in_its_corner(form: FormFigure) -> None:
    """A foot is all there, or most of it, or not at all."""
    figure = form.figure
    near = close_up(figure, "x", "high1", 0.66)[0].content
    feet = close_up(figure, "x", "near_ankle", 0.5)[0].content
    assert 'class="figure-shoe' not in str(near)
    assert 'class="figure-shirt"' in str(near)
    assert 'class="figure-shoe' in str(feet)


def test_print_shows_every_drift(page: Page, address: str) -> None:
    ready(page, address)
    page.emulate_media(media="print")
    expect(page.get_by_text("Shoulders that climb")).to_be_visible()
    expect(page.get_by_role("img", name="The hands are clenched into fists.")).to_be_visible()
    expect(page.locator("form-guide input").first).to_be_hidden()
