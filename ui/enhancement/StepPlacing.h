// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enhancement/RecipeDraft.h"

#include <QObject>
#include <QRect>

namespace semblance::ui {

class CanvasTool;
class CropFrame;
class GreyPick;

/// Sets the selected step's place with hand or arrows, over the picture that reaches it: the frame
/// of a crop, the grey point of a white balance. Each is one change that can be undone.
class StepPlacing : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; outlives this.
    explicit StepPlacing(RecipeDraft& draft, QObject* parent = nullptr);

    /// Whether steps of that method have a place in the picture.
    static bool isOfPlace(const imagery::StepSpec& spec);
    /// Whether such a place is found by looking at single pixels.
    static bool needsEveryPixel(const imagery::StepSpec& spec);
    /// Shows the selected step; `size`: of the picture that reaches it. Null where it is off, has
    /// no place, or lies outside of that picture as it is.
    CanvasTool* toolFor(SizePx size);

Q_SIGNALS:
    /// The person is done: the result is to be seen.
    void finished();

private:
    const DraftStep* step() const;
    void takeFrame(const QRect& box, int gesture);
    void takePlace(QPoint place, int gesture);

    RecipeDraft& m_draft;
    CropFrame* m_frame;
    GreyPick* m_pick;
};

} // namespace semblance::ui
