"""Which pages Lighthouse looks at: one of each kind."""

from __future__ import annotations

from pathlib import Path

from tools.lighthouse import failures, pages_of_each_kind, site_path


def test_single_pages_and_of_each_folder_its_list_and_its_first_page(tmp_path: Path) -> None:
    paths = ("", "why/", "exercises/", "exercises/bridge/", "exercises/squat/", "plans/", "plans/easy/")
    rows = "".join(f"<url><loc>http://127.0.0.1:8000/{path}</loc></url>" for path in paths)
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'
    (tmp_path / "sitemap.xml").write_text(text, encoding="utf-8")
    found = list(pages_of_each_kind(tmp_path))
    assert found == ["", "exercises/", "exercises/bridge/", "plans/", "plans/easy/", "why/"]


def test_an_address_without_its_host() -> None:
    assert site_path("http://127.0.0.1:8000/exercises/bridge/") == "exercises/bridge/"


def test_only_audits_that_count_are_named() -> None:
    names = ("performance", "accessibility", "best-practices", "seo")
    refs = [{"id": "paint", "weight": 1}, {"id": "advice", "weight": 0}, {"id": "whole", "weight": 1}]
    report = {
        "categories": {name: {"auditRefs": refs} for name in names},
        "audits": {"paint": {"score": 0.9}, "advice": {"score": 0}, "whole": {"score": 1}},
    }
    assert failures(report) == ["paint"]  # type: ignore[arg-type]
