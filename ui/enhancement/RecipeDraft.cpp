// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/RecipeDraft.h"

#include "ui/format/EnhancementText.h"

#include <QUndoCommand>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kGestureId = 1;

} // namespace

class RecipeDraft::Change : public QUndoCommand
{
public:
    Change(RecipeDraft& draft, State before, State after, const QString& words,
           const QString& gesture)
        : QUndoCommand(words), m_draft(draft), m_before(std::move(before)),
          m_after(std::move(after)), m_gesture(gesture)
    {
    }

    void undo() override { m_draft.show(m_before); }
    void redo() override { m_draft.show(m_after); }
    int id() const override { return m_gesture.isEmpty() ? -1 : kGestureId; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Change*>(other);
        if (next->m_gesture != m_gesture)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    RecipeDraft& m_draft;
    State m_before;
    State m_after;
    /// Of changes that are one; empty for one by itself.
    QString m_gesture;
};

void RecipeDraft::select(int row)
{
    const int inside = std::clamp(row, -1, int(steps().size()) - 1);
    if (inside == m_state.selected)
        return;
    m_state.selected = inside;
    Q_EMIT selectedChanged();
}

std::vector<imagery::RecipeStep> stepsOn(const std::vector<DraftStep>& steps)
{
    std::vector<imagery::RecipeStep> on;
    for (const DraftStep& each : steps) {
        if (each.isOn)
            on.push_back(each.step);
    }
    return on;
}

imagery::Recipe RecipeDraft::recipe() const
{
    return imagery::Recipe(stepsOn(steps()), tr("The list of steps").toStdString());
}

std::size_t RecipeDraft::numberOf(int row) const
{
    return std::size_t(std::count_if(steps().begin(), steps().begin() + row,
                                     [](const DraftStep& each) { return each.isOn; }));
}

void RecipeDraft::add(imagery::RecipeStep step)
{
    State after = m_state;
    const QString name = stepName(step.spec().id);
    const int row = std::clamp(after.selected + 1, 0, int(after.steps.size()));
    after.steps.insert(after.steps.begin() + row, {std::move(step), true});
    after.selected = row;
    //: A change that can be undone; %1 is a step such as "Levels"
    push(std::move(after), tr("add %1").arg(name));
}

void RecipeDraft::remove(int row)
{
    if (row < 0 || row >= int(steps().size()))
        return;
    State after = m_state;
    const QString name = stepName(after.steps[std::size_t(row)].step.spec().id);
    after.steps.erase(after.steps.begin() + row);
    after.selected = std::min(row, int(after.steps.size()) - 1);
    //: A change that can be undone; %1 is a step such as "Levels"
    push(std::move(after), tr("remove %1").arg(name));
}

void RecipeDraft::move(int row, int to)
{
    const int count = int(steps().size());
    if (row < 0 || row >= count || to < 0 || to >= count || row == to)
        return;
    State after = m_state;
    DraftStep moved = after.steps[std::size_t(row)];
    const QString name = stepName(moved.step.spec().id);
    after.steps.erase(after.steps.begin() + row);
    after.steps.insert(after.steps.begin() + to, std::move(moved));
    after.selected = to;
    //: A change that can be undone; %1 is a step such as "Levels"
    push(std::move(after), tr("move %1").arg(name));
}

void RecipeDraft::setOn(int row, bool isOn)
{
    if (row < 0 || row >= int(steps().size()) || steps()[std::size_t(row)].isOn == isOn)
        return;
    State after = m_state;
    DraftStep& step = after.steps[std::size_t(row)];
    step.isOn = isOn;
    const QString name = stepName(step.step.spec().id);
    //: A change that can be undone; %1 is a step such as "Levels"
    push(std::move(after), isOn ? tr("switch %1 on").arg(name) : tr("switch %1 off").arg(name));
}

void RecipeDraft::setStep(int row, const imagery::RecipeStep& step, const QString& parameter)
{
    //: A change that can be undone; %1: "Levels", %2: "Black point"
    changeStep(row, step,
               tr("%1: %2").arg(stepName(step.spec().id), parameterName(parameter.toStdString())),
               QStringLiteral("%1 %2").arg(row).arg(parameter));
}

void RecipeDraft::placeStep(int row, const imagery::RecipeStep& step, int gesture)
{
    //: A change that can be undone; %1 is a step such as "Crop"
    changeStep(row, step, tr("place %1").arg(stepName(step.spec().id)),
               QStringLiteral("%1 place %2").arg(row).arg(gesture));
}

void RecipeDraft::changeStep(int row, const imagery::RecipeStep& step, const QString& words,
                             const QString& gesture)
{
    if (row < 0 || row >= int(steps().size()) || steps()[std::size_t(row)].step == step)
        return;
    State after = m_state;
    after.steps[std::size_t(row)].step = step;
    push(std::move(after), words, gesture);
}

void RecipeDraft::replace(Steps steps, const QString& words)
{
    const int last = int(steps.size()) - 1;
    push({std::move(steps), last}, words);
}

void RecipeDraft::reset(Steps steps)
{
    m_undo.clear();
    const int last = int(steps.size()) - 1;
    show({std::move(steps), last});
}

void RecipeDraft::push(State after, const QString& words, const QString& gesture)
{
    m_undo.push(new Change(*this, m_state, std::move(after), words, gesture));
}

void RecipeDraft::show(const State& state)
{
    m_state = state;
    Q_EMIT changed();
    Q_EMIT selectedChanged();
}

} // namespace semblance::ui
