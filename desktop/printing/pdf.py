"""The pages of a PDF as pictures, for the preview and for printers."""

from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

_one_at_a_time = Lock()  # PDFium is not made for two threads


class Pages:
    """An open document, to be closed after use; `sizes` are width and height in points."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        with _one_at_a_time:
            self._document = pypdfium2.PdfDocument(data)
            count = len(self._document)
            self.sizes = [self._document.get_page_size(number) for number in range(count)]
        self._open = True

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def wide(self) -> bool:
        """Tell whether the first page is wider than high."""
        return bool(self.sizes) and self.sizes[0][0] > self.sizes[0][1]

    def close(self) -> None:
        """Let the document go; a closed one draws no more."""
        with _one_at_a_time:
            if self._open:
                self._document.close()
            self._open = False

    def try_image(self, number: int, width: int) -> QImage | None:
        """Return a page `width` pixels wide at once, or None while another thread draws."""
        if not _one_at_a_time.acquire(blocking=False):
            return None
        try:
            return self._image(number, width)
        finally:
            _one_at_a_time.release()

    def image(self, number: int, width: int) -> QImage:
        """Return a page, from 0, as a picture `width` pixels wide."""
        with _one_at_a_time:
            return self._image(number, width)

    def _image(self, number: int, width: int) -> QImage:
        page = self._document[number]
        bitmap = page.render(scale=width / self.sizes[number][0], prefer_bgrx=True)
        kind = QImage.Format.Format_RGB32
        size = bitmap.width, bitmap.height
        picture = QImage(bitmap.buffer, *size, bitmap.stride, kind).copy()
        bitmap.close()
        page.close()
        return picture
