// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/StepForm.h"

#include "imagery/enhancement/Enhance.h"
#include "ui/enhancement/FramesField.h"
#include "ui/enhancement/NumberField.h"
#include "ui/enhancement/PointsField.h"
#include "ui/enhancement/StepPlacing.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/MethodText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

using imagery::ParameterKind;
using imagery::ParameterSpec;
using imagery::RecipeStep;

QString idOf(const ParameterSpec& parameter)
{
    return QString::fromUtf8(parameter.id.data(), qsizetype(parameter.id.size()));
}

/// A crop that reaches outside is cut to what there is.
RecipeStep fitted(const RecipeStep& step, SizePx size)
{
    if (step.spec().id != "crop")
        return step;
    const int x = std::clamp(step.whole("x"), 0, size.width - 1);
    const int y = std::clamp(step.whole("y"), 0, size.height - 1);
    return step.with("x", double(x))
        .with("y", double(y))
        .with("width", double(std::clamp(step.whole("width"), 1, size.width - x)))
        .with("height", double(std::clamp(step.whole("height"), 1, size.height - y)));
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, TextRole::Caption);
    return label;
}

} // namespace

StepForm::StepForm(Workplace& workplace, RecipeDraft& draft, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_draft(draft), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("stepForm"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&m_draft, &RecipeDraft::changed, this, &StepForm::refresh);
    connect(&m_draft, &RecipeDraft::selectedChanged, this, &StepForm::refresh);
}

void StepForm::showExhibit(const casework::Exhibit& exhibit, SizePx upright)
{
    m_exhibit = exhibit;
    m_upright = upright;
    m_shown = nullptr;
    refresh();
}

RecipeStep StepForm::initialStep(const imagery::StepSpec& spec) const
{
    const SizePx size = sizeBefore(m_draft.selected() + 1);
    RecipeStep step(spec);
    if (spec.id == "crop" || spec.id == "resize")
        return step.with("width", double(size.width)).with("height", double(size.height));
    if (spec.id == "white-balance-grey-point")
        return step.with("x", std::floor(size.width / 2.0))
            .with("y", std::floor(size.height / 2.0));
    return step;
}

const DraftStep* StepForm::step() const
{
    const int row = m_draft.selected();
    return row < 0 ? nullptr : &m_draft.steps()[std::size_t(row)];
}

SizePx StepForm::sizeBefore(int row) const
{
    const std::size_t number = m_draft.numberOf(std::min(row, int(m_draft.steps().size())));
    const imagery::Recipe recipe = m_draft.recipe();
    SizePx size = m_upright;
    for (std::size_t i = 0; i < number; ++i) {
        const auto sizes = imagery::sizesOf(imagery::Recipe({recipe.steps()[i]}), size);
        if (sizes)
            size = sizes->back();
    }
    return size;
}

void StepForm::refresh()
{
    const DraftStep* selected = m_exhibit ? step() : nullptr;
    const imagery::StepSpec* spec = selected ? &selected->step.spec() : nullptr;
    const SizePx size = selected ? sizeBefore(m_draft.selected()) : SizePx();
    // Another size has other limits.
    if (spec != m_shown || m_draft.selected() != m_shownRow || size != m_shownSize) {
        m_shown = spec;
        m_shownRow = m_draft.selected();
        m_shownSize = size;
        rebuild();
    }
    if (!selected)
        return;
    for (const auto& update : m_updates)
        update(selected->step);
}

void StepForm::rebuild()
{
    m_updates.clear();
    m_placing = nullptr;
    m_framesField = nullptr;
    m_pointsField = nullptr;
    m_firstField = nullptr;
    m_warnings = nullptr;
    if (m_fields) {
        // One of them may be what this was called from.
        m_layout->removeWidget(m_fields);
        m_fields->hide();
        m_fields->setParent(nullptr);
        m_fields->deleteLater();
    }
    m_fields = new QWidget(this);
    m_layout->addWidget(m_fields);
    auto* layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    if (!m_shown) {
        layout->addWidget(caption(tr("Add a step, or load steps from a file: they are listed "
                                     "here, and what they do is shown at once. The original stays "
                                     "as it is."),
                                  m_fields));
        return;
    }
    auto* title = new QLabel(stepName(m_shown->id), m_fields);
    setTextRole(title, TextRole::Section);
    layout->addWidget(title);
    auto* hint = new QLabel(stepHint(*m_shown), m_fields);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_warnings = new Banner(BannerKind::Warning, QStringLiteral("warning"), m_fields);
    m_warnings->setObjectName(QStringLiteral("stepWarnings"));
    layout->addWidget(m_warnings);
    if (StepPlacing::isOfPlace(*m_shown))
        layout->addWidget(makePlacingButton());
    for (const ParameterSpec& parameter : m_shown->parameters)
        addParameter(parameter);
    layout->addWidget(makeMethod());
    m_fields->show();
}

QWidget* StepForm::makeMethod()
{
    QLabel* method = caption({}, m_fields);
    method->setObjectName(QStringLiteral("stepReference"));
    m_updates.push_back([method](const RecipeStep& step) {
        //: %1: where a method is described
        method->setText(tr("Method: %1").arg(methodText(step)));
    });
    return method;
}

QWidget* StepForm::makePlacingButton()
{
    m_placing = new QCheckBox(tr("Set on the picture"), m_fields);
    m_placing->setObjectName(QStringLiteral("placingButton"));
    m_placing->setToolTip(tr("Shows the picture that reaches this step, to be set there with the "
                             "mouse or the arrows; Enter shows the result"));
    m_placing->setChecked(m_isPlacing);
    connect(m_placing, &QAbstractButton::toggled, this, &StepForm::setPlacing);
    return m_placing;
}

void StepForm::setPlacing(bool isPlacing)
{
    if (isPlacing == m_isPlacing)
        return;
    m_isPlacing = isPlacing;
    if (m_placing)
        m_placing->setChecked(isPlacing);
    Q_EMIT placingChanged();
}

void StepForm::showWarnings(const QStringList& sentences)
{
    if (m_warnings)
        m_warnings->setLines(sentences);
}

void StepForm::showFrameNotes(const QHash<QString, QString>& notes)
{
    m_frameNotes = notes;
    if (m_framesField)
        m_framesField->setNotes(notes);
}

void StepForm::setCurveHeight(int mostPx)
{
    m_curveMostPx = mostPx;
    if (m_pointsField)
        m_pointsField->setMostHeight(mostPx);
}

void StepForm::addParameter(const ParameterSpec& parameter)
{
    QWidget* field = makeField(parameter);
    const QString name = parameterName(parameter.id);
    field->setObjectName(QStringLiteral("parameter_") + idOf(parameter));
    auto* label = new QLabel(name, m_fields);
    label->setBuddy(field);
    setTextRole(label, TextRole::Caption);
    auto* pair = new QWidget(m_fields);
    auto* pairLayout = new QVBoxLayout(pair);
    pairLayout->setContentsMargins(0, 0, 0, 0);
    pairLayout->setSpacing(0);
    pairLayout->addWidget(label);
    pairLayout->addWidget(field);
    m_fields->layout()->addWidget(pair);
    if (!m_firstField)
        m_firstField = pair;
}

QWidget* StepForm::makeField(const ParameterSpec& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Whole:
    case ParameterKind::Real:
        return makeNumber(parameter);
    case ParameterKind::Choice:
        return makeChoice(parameter);
    case ParameterKind::Points:
        return makePoints(parameter);
    case ParameterKind::Frames:
        return makeFrames(parameter);
    }
    return nullptr;
}

double StepForm::most(const ParameterSpec& parameter) const
{
    if (parameter.unit != imagery::ParameterUnit::Pixels)
        return parameter.high;
    const bool isAcross = parameter.id == "x" || parameter.id == "width";
    const bool isPlace = parameter.id == "x" || parameter.id == "y";
    const bool isSide = parameter.id == "width" || parameter.id == "height";
    if (!isPlace && !isSide)
        return parameter.high;
    const double side = isAcross ? m_shownSize.width : m_shownSize.height;
    if (m_shown->id == "resize") {
        constexpr double kMostTimes = 8;
        return std::max(kMostTimes * side, step()->step.number(parameter.id));
    }
    return isPlace ? side - 1 : side;
}

QWidget* StepForm::makeNumber(const ParameterSpec& parameter)
{
    auto* field = new NumberField(parameter, most(parameter), m_fields);
    const QString name = parameterName(parameter.id);
    field->nameFor(name);
    connect(field, &NumberField::edited, this,
            [this, &parameter](double value) { edit(parameter, value); });
    m_updates.push_back([field, &parameter](const RecipeStep& shown) {
        field->setValue(shown.number(parameter.id));
    });
    return field;
}

QWidget* StepForm::makeChoice(const ParameterSpec& parameter)
{
    auto* field = new QComboBox(m_fields);
    field->setAccessibleName(parameterName(parameter.id));
    for (const std::string_view choice : parameter.choices)
        field->addItem(choiceName(choice),
                       QString::fromUtf8(choice.data(), qsizetype(choice.size())));
    connect(field, &QComboBox::activated, this, [this, field, &parameter] {
        edit(parameter, field->currentData().toString().toStdString());
    });
    m_updates.push_back([field, &parameter](const RecipeStep& shown) {
        const QSignalBlocker blocker(field);
        field->setCurrentIndex(field->findData(QString::fromStdString(shown.choice(parameter.id))));
    });
    return field;
}

QWidget* StepForm::makePoints(const ParameterSpec& parameter)
{
    auto* field = new PointsField(m_fields);
    field->setMostHeight(m_curveMostPx);
    m_pointsField = field;
    connect(field, &PointsField::edited, this,
            [this, &parameter](const std::vector<imagery::CurvePoint>& points) {
                edit(parameter, points);
            });
    m_updates.push_back([field, &parameter](const RecipeStep& shown) {
        field->setPoints(shown.points(parameter.id));
    });
    return field;
}

QWidget* StepForm::makeFrames(const ParameterSpec& parameter)
{
    auto* field = new FramesField(m_workplace, *m_exhibit, m_fields);
    field->setNotes(m_frameNotes);
    m_framesField = field;
    connect(field, &FramesField::failed, this, &StepForm::failed);
    connect(field, &FramesField::edited, this,
            [this, &parameter](const std::vector<Sha256>& frames) { edit(parameter, frames); });
    m_updates.push_back([field, &parameter](const RecipeStep& shown) {
        field->setFrames(shown.frames(parameter.id));
    });
    return field;
}

void StepForm::edit(const ParameterSpec& parameter, const imagery::ParameterValue& value)
{
    if (const DraftStep* selected = step())
        m_draft.setStep(m_draft.selected(),
                        fitted(selected->step.with(parameter.id, value), m_shownSize),
                        idOf(parameter));
}

} // namespace semblance::ui
