// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enhancement/PreviewLoop.h"

namespace semblance::ui {

/// How many pixels of the result are wanted.
enum class PreviewSize
{
    /// As many as its view has.
    View,
    /// First those, then all of them.
    Whole,
};

/// What is being made of what was asked for last.
enum class PreviewStage
{
    Nothing,
    View,
    Whole,
};

/// The previews of one picture: what is asked for comes in the view's pixels first, never behind
/// work on older steps, and in full size after that, as work that people see in the list of jobs.
/// Everything older is stopped, and of other methods than those asked for last nothing is told.
/// GUI thread.
class RecipePreviews : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; outlives them.
    explicit RecipePreviews(Workplace& workplace, QObject* parent = nullptr);

    /// Whose previews are made from now on; null ends them. `name`: how people know it.
    void setPhotograph(const std::shared_ptr<const Photograph>& photograph, const QString& name);
    /// `view`: room in device pixels. For the same steps only a larger room than before gives
    /// another preview, and none once the full size is there: what a preview warns of takes room
    /// from it, and would else have it made again for ever.
    void request(const imagery::Recipe& recipe, SizePx view, PreviewSize size);
    PreviewStage stage() const;
    /// Also while work that was stopped has not ended yet.
    bool isBusy() const { return m_viewLoop.isBusy() || m_wholeLoop.isBusy(); }

Q_SIGNALS:
    void shown(const semblance::ui::ShownPreview& preview);
    /// Of the recipe asked for last.
    void failed(const semblance::Error& error);
    /// A person cancelled the full size.
    void wholeCancelled();
    void stageChanged();

private:
    struct Asked
    {
        imagery::Recipe recipe;
        PreviewSize size = PreviewSize::View;
        SizePx view;
    };
    enum class Whole
    {
        /// Not wanted, or to come after the view's pixels.
        Waiting,
        Making,
        Made,
        /// Not tried again for the same steps.
        Failed,
    };

    void takeOfView(const ShownPreview& preview);
    void takeWhole(const ShownPreview& preview);

    PreviewLoop m_viewLoop;
    PreviewLoop m_wholeLoop;
    QString m_name;
    Asked m_asked;
    Whole m_whole = Whole::Waiting;
};

} // namespace semblance::ui
