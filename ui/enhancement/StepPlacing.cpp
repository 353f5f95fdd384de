// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/StepPlacing.h"

#include "ui/enhancement/CropFrame.h"
#include "ui/enhancement/GreyPick.h"

namespace semblance::ui {

namespace {

constexpr std::string_view kCropId = "crop";
constexpr std::string_view kGreyPointId = "white-balance-grey-point";

QRect frameOf(const imagery::RecipeStep& step)
{
    return {step.whole("x"), step.whole("y"), step.whole("width"), step.whole("height")};
}

} // namespace

StepPlacing::StepPlacing(RecipeDraft& draft, QObject* parent)
    : QObject(parent), m_draft(draft), m_frame(new CropFrame(this)), m_pick(new GreyPick(this))
{
    connect(m_frame, &CropFrame::edited, this, &StepPlacing::takeFrame);
    connect(m_frame, &CropFrame::finished, this, &StepPlacing::finished);
    connect(m_pick, &GreyPick::edited, this, &StepPlacing::takePlace);
    connect(m_pick, &GreyPick::finished, this, &StepPlacing::finished);
}

bool StepPlacing::isOfPlace(const imagery::StepSpec& spec)
{
    return spec.id == kCropId || spec.id == kGreyPointId;
}

bool StepPlacing::needsEveryPixel(const imagery::StepSpec& spec)
{
    return spec.id == kGreyPointId;
}

const DraftStep* StepPlacing::step() const
{
    const int row = m_draft.selected();
    return row < 0 ? nullptr : &m_draft.steps()[std::size_t(row)];
}

CanvasTool* StepPlacing::toolFor(SizePx size)
{
    const DraftStep* selected = step();
    if (!selected || !selected->isOn || !isOfPlace(selected->step.spec()))
        return nullptr;
    const QRect picture(0, 0, size.width, size.height);
    if (selected->step.spec().id == kCropId) {
        // Another frame than the step's would be drawn.
        if (!picture.contains(frameOf(selected->step)))
            return nullptr;
        m_frame->show(frameOf(selected->step), size);
        return m_frame;
    }
    const QPoint place(selected->step.whole("x"), selected->step.whole("y"));
    if (!picture.contains(place))
        return nullptr;
    m_pick->show(place, selected->step.whole("radius"), size);
    return m_pick;
}

void StepPlacing::takeFrame(const QRect& box, int gesture)
{
    if (const DraftStep* selected = step())
        m_draft.placeStep(m_draft.selected(),
                          selected->step.with("x", double(box.x()))
                              .with("y", double(box.y()))
                              .with("width", double(box.width()))
                              .with("height", double(box.height())),
                          gesture);
}

void StepPlacing::takePlace(QPoint place, int gesture)
{
    if (const DraftStep* selected = step())
        m_draft.placeStep(m_draft.selected(),
                          selected->step.with("x", double(place.x())).with("y", double(place.y())),
                          gesture);
}

} // namespace semblance::ui
