// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace semblance::ui {

enum class MarkOrigin
{
    Found,
    Corrected,
    Drawn,
};

/// A face on the canvas, …
struct FaceMark
{
    int mark = 0;
    /// Pixels of the stored raster.
    RectPx box;
    MarkOrigin origin = MarkOrigin::Found;
    /// In front of the number: "Q" for a probe's faces, "K" for a reference's.
    QChar series = u'Q';
    /// Not seen in this very image: its place is computed from others. Drawn with a broken outline.
    bool isComputed = false;

    QString label() const;

    friend bool operator==(const FaceMark&, const FaceMark&) = default;
};

/// One undoable change; an absent state means that the mark is not there.
struct MarkStep
{
    std::optional<FaceMark> before;
    std::optional<FaceMark> after;
    std::optional<int> selectedBefore;
};

/// What a person has changed of the faces of one image, so that another list of the same faces can
/// undo it as well. A value.
struct MarkHistory
{
    /// As they stood; after the first `done` steps.
    std::vector<FaceMark> marks;
    std::vector<MarkStep> steps;
    /// From 0 to the number of steps: those from here on were undone.
    int done = 0;
};

/// The faces of one image, which of them is selected, and the undoable changes that a person makes
/// to them. GUI thread.
class FaceMarkList : public QObject
{
    Q_OBJECT

public:
    static constexpr double kSmallestSidePx = 8;

    explicit FaceMarkList(QObject* parent = nullptr);

    /// Starts over: nothing selected, nothing to undo. `raster`: boxes stay inside it. `nextMark`:
    /// the first that was never given; at least the one above `marks`.
    void reset(std::vector<FaceMark> marks, SizePx raster, int nextMark = 1);

    const std::vector<FaceMark>& marks() const { return m_marks; }
    const FaceMark* find(int mark) const;
    /// What the next drawn face is called; never given before.
    int nextMark() const { return m_nextMark; }
    std::optional<int> selected() const { return m_selected; }
    /// Unknown marks and empty deselect.
    void select(std::optional<int> mark);

    /// A face that was missed, as the next mark, and selects it. Empty where the box, cut to the
    /// raster, has a side under kSmallestSidePx.
    std::optional<int> draw(const RectPx& box);
    /// Cut to the raster; too small boxes are ignored. Changes with the same `gesture` (not 0) undo
    /// as one.
    void correct(int mark, const RectPx& box, int gesture = 0);
    /// Gives a corrected mark the box back that was found, and with it its origin.
    void restoreFound(int mark, const RectPx& box);
    /// Only a drawn face can be taken away; what the detector found stays on record.
    void removeDrawn(int mark);

    QUndoStack& undoStack() { return m_undo; }

    MarkHistory history() const;
    /// In place of what can be undone here; nothing happens unless the marks are as they stood
    /// then.
    void restoreHistory(const MarkHistory& history);

Q_SIGNALS:
    /// Boxes, origins or the list changed, also by undo.
    void marksChanged();
    void selectionChanged();

private:
    friend class MarkChange;

    void put(const FaceMark& mark);
    void take(int mark);
    std::optional<RectPx> insideRaster(const RectPx& box) const;

    std::vector<FaceMark> m_marks;
    SizePx m_raster;
    std::optional<int> m_selected;
    int m_nextMark = 1;
    QUndoStack m_undo;
    /// What is done has been done: the marks stay as they are.
    bool m_isRestoring = false;
};

} // namespace semblance::ui
