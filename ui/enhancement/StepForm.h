// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enhancement/RecipeDraft.h"
#include "ui/models/Workplace.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace semblance::ui {

class Banner;
class FramesField;
class PointsField;

/// The selected step: what it does, a field for each of its parameters, where its method is
/// described.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlive the form.
    StepForm(Workplace& workplace, RecipeDraft& draft, QWidget* parent = nullptr);

    /// Of the upright picture that the first step gets.
    void showExhibit(const casework::Exhibit& exhibit, SizePx upright);
    /// A new step as it is usual for the picture that would reach it.
    imagery::RecipeStep initialStep(const imagery::StepSpec& spec) const;
    /// Of the picture that reaches step `row`; the last that is known where a step before fails.
    SizePx sizeBefore(int row) const;
    /// Whether a step that has a place in the picture is shown over the picture that reaches it.
    bool isPlacing() const { return m_isPlacing; }
    void setPlacing(bool isPlacing);
    /// Of frames, by SHA-256 in hexadecimal digits: how each lies over the picture.
    void showFrameNotes(const QHash<QString, QString>& notes);
    /// That a drawing of a curve is seen as a whole: at most so high, logical pixels.
    void setCurveHeight(int mostPx);
    /// With its caption; null where the step has none.
    QWidget* firstField() const { return m_firstField; }
    /// What the selected step warns of; empty: nothing, or it is said elsewhere.
    void showWarnings(const QStringList& sentences);

Q_SIGNALS:
    void placingChanged();
    void failed(const semblance::Error& error);

private:
    void refresh();
    void rebuild();
    void addParameter(const imagery::ParameterSpec& parameter);
    QWidget* makeField(const imagery::ParameterSpec& parameter);
    QWidget* makeNumber(const imagery::ParameterSpec& parameter);
    QWidget* makeChoice(const imagery::ParameterSpec& parameter);
    QWidget* makePoints(const imagery::ParameterSpec& parameter);
    QWidget* makeFrames(const imagery::ParameterSpec& parameter);
    void edit(const imagery::ParameterSpec& parameter, const imagery::ParameterValue& value);
    /// Where the step and the kernel that it uses are described.
    QWidget* makeMethod();
    QWidget* makePlacingButton();
    const DraftStep* step() const;
    double most(const imagery::ParameterSpec& parameter) const;

    Workplace& m_workplace;
    RecipeDraft& m_draft;
    std::optional<casework::Exhibit> m_exhibit;
    SizePx m_upright;
    /// What the fields were made for.
    const imagery::StepSpec* m_shown = nullptr;
    int m_shownRow = -1;
    SizePx m_shownSize;
    bool m_isPlacing = true;
    QHash<QString, QString> m_frameNotes;
    /// Null where the step takes no frames.
    FramesField* m_framesField = nullptr;
    /// Null where the step has no curve.
    PointsField* m_pointsField = nullptr;
    int m_curveMostPx = QWIDGETSIZE_MAX;
    QWidget* m_firstField = nullptr;
    QWidget* m_fields = nullptr;
    /// Null where the step has no place.
    QAbstractButton* m_placing = nullptr;
    Banner* m_warnings = nullptr;
    QVBoxLayout* m_layout;
    /// Put the step's values into the fields.
    std::vector<std::function<void(const imagery::RecipeStep&)>> m_updates;
};

} // namespace semblance::ui
