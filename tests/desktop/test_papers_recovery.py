"""The paper with the recovery code, read back from its PDF."""

import re
from datetime import date
from io import BytesIO

import pypdfium2
import pytest

from desktop.papers.recovery import print_recovery

GROUPS = ["7K4M", "9QXT", "B2RH", "6WNE", "V8JC", "3GPD", "Y5SA"]


@pytest.mark.parametrize("between", ["-", " ", ""])
def test_each_copy_has_the_whole_code(between: str) -> None:
    out = BytesIO()
    assert print_recovery(out, "云溪镇信访工作站", between.join(GROUPS), date(2026, 4, 1)) == 2
    document = pypdfium2.PdfDocument(out.getvalue())
    texts = [page.get_textpage().get_text_range() for page in document]
    sizes = [page.get_size() for page in document]
    document.close()
    assert len(texts) == 2
    for n, text in enumerate(texts, 1):
        assert re.findall(r"\b[0-9A-Z]{4}\b", text.replace("2026-04-01", "")) == GROUPS
        assert "云溪镇信访工作站" in text
        assert re.search(r"打印日期\s*2026-04-01", text)
        assert f"第 {n} 份，共 2 份" in text
    assert all(width < height for width, height in sizes)
