// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace semblance::ui {

class Banner;
class ImageCanvas;

/// Above images that fill the screen, and only then: what the page says of them, which is behind
/// them now. One line of each banner, which a click or Enter opens; Escape and F leave from here
/// too.
class FullScreenNotes : public QWidget
{
    Q_OBJECT

public:
    /// `canvas` fills the screen by `target`, in whose layout the notes stand. Borrowed.
    FullScreenNotes(ImageCanvas& canvas, QWidget& target);

    /// Says what `source` says, from now on. Borrowed.
    void echo(const Banner& source);
    /// Said only here; takes ownership.
    void add(Banner* banner);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    ImageCanvas& m_canvas;
};

} // namespace semblance::ui
