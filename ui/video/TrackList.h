// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/video/VideoFaces.h"

#include <QListWidget>

#include <memory>
#include <optional>

namespace semblance::ui {

/// The faces of a video as a list, one line each. GUI thread.
class TrackList : public QListWidget
{
    Q_OBJECT

public:
    explicit TrackList(QWidget* parent = nullptr);

    /// Null: none, and nothing is selected then. The face that was chosen stays chosen where it is
    /// among them, whatever its number is now; the same ones again change nothing.
    void setTracks(const std::shared_ptr<const FoundTracks>& found);
    std::optional<std::size_t> selected() const;
    void select(std::size_t track);
    /// The next one, or the one before; the first where none is selected.
    void selectBeside(int step);

    /// Room for a few faces, and no more than there are.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// By hand or by `select`.
    void trackSelected(std::size_t track);

private:
    int heightFor(int entries) const;

    std::shared_ptr<const FoundTracks> m_found;
};

/// "Face 3 · seen 38 times · best frame 74 of 100", and below "00:00:02.836 to 00:00:09.009".
QString trackText(const FoundTracks& found, std::size_t track);

} // namespace semblance::ui
