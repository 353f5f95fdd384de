// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"

#include <QObject>
#include <QUndoStack>

#include <vector>

namespace semblance::ui {

/// A step while it is worked on.
struct DraftStep
{
    imagery::RecipeStep step;
    /// Off: it stays in the list and does nothing, and is no part of what is saved.
    bool isOn = true;

    friend bool operator==(const DraftStep&, const DraftStep&) = default;
};

/// Those that are on.
std::vector<imagery::RecipeStep> stepsOn(const std::vector<DraftStep>& steps);

/// The list of steps that a person edits; every change can be undone. GUI thread.
class RecipeDraft : public QObject
{
    Q_OBJECT

public:
    using Steps = std::vector<DraftStep>;

    explicit RecipeDraft(QObject* parent = nullptr) : QObject(parent) {}

    const Steps& steps() const { return m_state.steps; }
    /// The row that is edited; −1 where there is none.
    int selected() const { return m_state.selected; }
    void select(int row);
    /// Those that are on.
    imagery::Recipe recipe() const;
    /// Which number step `row` has in recipe(), from 0; of one that is off, the next one's.
    std::size_t numberOf(int row) const;
    QUndoStack& undoStack() { return m_undo; }

    /// Behind the selected step; it is selected then.
    void add(imagery::RecipeStep step);
    void remove(int row);
    /// `to`: where it stands afterwards; out of the list nothing happens.
    void move(int row, int to);
    void setOn(int row, bool isOn);
    /// Changes of one parameter that follow each other are undone together.
    /// `step`: what row `row` becomes, whose `parameter` was changed.
    void setStep(int row, const imagery::RecipeStep& step, const QString& parameter);
    /// The same for a place that a hand has set: what row `row` becomes. One change by itself, but
    /// for those that follow each other with the same `gesture`.
    void placeStep(int row, const imagery::RecipeStep& step, int gesture);
    /// All steps, as from a file.
    void replace(Steps steps, const QString& words);
    /// Without a way back: of another picture.
    void reset(Steps steps);

Q_SIGNALS:
    /// Steps or their values are others.
    void changed();
    void selectedChanged();

private:
    struct State
    {
        Steps steps;
        int selected = -1;
    };
    class Change;

    void changeStep(int row, const imagery::RecipeStep& step, const QString& words,
                    const QString& gesture);
    void push(State after, const QString& words, const QString& gesture = {});
    void show(const State& state);

    State m_state;
    QUndoStack m_undo;
};

} // namespace semblance::ui
