// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FaceMarkList.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

/// From one state of a mark to another; an absent state means that the mark is not there.
class MarkChange : public QUndoCommand
{
public:
    MarkChange(FaceMarkList& list, std::optional<FaceMark> before, std::optional<FaceMark> after,
               int gesture)
        : MarkChange(list, {std::move(before), std::move(after), list.selected()}, gesture)
    {
    }

    MarkChange(FaceMarkList& list, const MarkStep& step, int gesture)
        : m_list(list), m_before(step.before), m_after(step.after), m_gesture(gesture),
          m_selectedBefore(step.selectedBefore)
    {
        setText(sentence());
    }

    MarkStep step() const { return {m_before, m_after, m_selectedBefore}; }

    void undo() override
    {
        if (m_list.m_isRestoring)
            return;
        show(m_before, m_after);
        if (!m_before || !m_after)
            m_list.select(m_selectedBefore);
    }
    void redo() override
    {
        if (m_list.m_isRestoring)
            return;
        show(m_after, m_before);
        if (!m_before)
            m_list.select(m_after->mark);
    }
    int id() const override { return m_gesture == 0 ? -1 : m_gesture; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const MarkChange*>(other);
        if (!next || !m_after || !next->m_after || next->m_after->mark != m_after->mark)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    QString sentence() const
    {
        const QString label = (m_after ? m_after : m_before)->label();
        if (!m_before)
            return FaceMarkList::tr("Draw face %1").arg(label);
        if (!m_after)
            return FaceMarkList::tr("Take away face %1").arg(label);
        return FaceMarkList::tr("Correct face %1").arg(label);
    }

    void show(const std::optional<FaceMark>& wanted, const std::optional<FaceMark>& present)
    {
        if (wanted)
            m_list.put(*wanted);
        else if (present)
            m_list.take(present->mark);
    }

    FaceMarkList& m_list;
    std::optional<FaceMark> m_before;
    std::optional<FaceMark> m_after;
    int m_gesture;
    /// A face that comes or goes takes the selection along; undo gives it back.
    std::optional<int> m_selectedBefore;
};

QString FaceMark::label() const
{
    return u"%1-%2"_s.arg(series).arg(mark);
}

FaceMarkList::FaceMarkList(QObject* parent) : QObject(parent) {}

void FaceMarkList::reset(std::vector<FaceMark> marks, SizePx raster, int nextMark)
{
    m_undo.clear();
    m_marks = std::move(marks);
    m_raster = raster;
    m_selected.reset();
    m_nextMark = nextMark;
    for (const FaceMark& mark : m_marks)
        m_nextMark = std::max(m_nextMark, mark.mark + 1);
    Q_EMIT marksChanged();
    Q_EMIT selectionChanged();
}

const FaceMark* FaceMarkList::find(int mark) const
{
    const auto found = std::ranges::find(m_marks, mark, &FaceMark::mark);
    return found == m_marks.end() ? nullptr : &*found;
}

void FaceMarkList::select(std::optional<int> mark)
{
    if (mark && !find(*mark))
        mark.reset();
    if (mark == m_selected)
        return;
    m_selected = mark;
    Q_EMIT selectionChanged();
}

std::optional<int> FaceMarkList::draw(const RectPx& box)
{
    const std::optional<RectPx> inside = insideRaster(box);
    if (!inside)
        return std::nullopt;
    const FaceMark drawn{m_nextMark++, *inside, MarkOrigin::Drawn};
    m_undo.push(new MarkChange(*this, std::nullopt, drawn, 0));
    return drawn.mark;
}

void FaceMarkList::correct(int mark, const RectPx& box, int gesture)
{
    const FaceMark* before = find(mark);
    const std::optional<RectPx> inside = insideRaster(box);
    if (!before || !inside || *inside == before->box)
        return;
    FaceMark after = *before;
    after.box = *inside;
    if (after.origin == MarkOrigin::Found)
        after.origin = MarkOrigin::Corrected;
    m_undo.push(new MarkChange(*this, *before, after, gesture));
}

void FaceMarkList::restoreFound(int mark, const RectPx& box)
{
    const FaceMark* before = find(mark);
    if (!before || before->origin != MarkOrigin::Corrected)
        return;
    FaceMark after = *before;
    after.box = box;
    after.origin = MarkOrigin::Found;
    m_undo.push(new MarkChange(*this, *before, after, 0));
}

void FaceMarkList::removeDrawn(int mark)
{
    const FaceMark* before = find(mark);
    if (before && before->origin == MarkOrigin::Drawn)
        m_undo.push(new MarkChange(*this, *before, std::nullopt, 0));
}

MarkHistory FaceMarkList::history() const
{
    MarkHistory history{m_marks, {}, m_undo.index()};
    for (int i = 0; i < m_undo.count(); ++i)
        history.steps.push_back(static_cast<const MarkChange*>(m_undo.command(i))->step());
    return history;
}

void FaceMarkList::restoreHistory(const MarkHistory& history)
{
    if (history.marks != m_marks)
        return;
    m_isRestoring = true;
    m_undo.clear();
    for (const MarkStep& step : history.steps) {
        m_undo.push(new MarkChange(*this, step, 0));
        for (const auto& mark : {step.before, step.after})
            m_nextMark = std::max(m_nextMark, mark ? mark->mark + 1 : 0);
    }
    m_undo.setIndex(history.done);
    m_isRestoring = false;
}

void FaceMarkList::put(const FaceMark& mark)
{
    const auto place = std::ranges::lower_bound(m_marks, mark.mark, {}, &FaceMark::mark);
    if (place != m_marks.end() && place->mark == mark.mark)
        *place = mark;
    else
        m_marks.insert(place, mark);
    Q_EMIT marksChanged();
}

void FaceMarkList::take(int mark)
{
    std::erase_if(m_marks, [mark](const FaceMark& m) { return m.mark == mark; });
    if (m_selected == mark)
        select(std::nullopt);
    Q_EMIT marksChanged();
}

std::optional<RectPx> FaceMarkList::insideRaster(const RectPx& box) const
{
    const RectPx raster{0, 0, static_cast<double>(m_raster.width),
                        static_cast<double>(m_raster.height)};
    const RectPx inside = intersection(box, raster);
    if (inside.width < kSmallestSidePx || inside.height < kSmallestSidePx)
        return std::nullopt;
    return inside;
}

} // namespace semblance::ui
