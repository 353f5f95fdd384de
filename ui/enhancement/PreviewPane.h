// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "ui/enhancement/BeforeAfterView.h"
#include "ui/enhancement/RecipeDraft.h"
#include "ui/enhancement/RecipePreviews.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace semblance::ui {

class Banner;
class ImageCanvas;
class PreviewBadge;
class StepForm;
class StepPlacing;

/// A picture whose steps are edited.
struct EditedPicture
{
    ExhibitId id;
    QString name;
    std::shared_ptr<const Photograph> photograph;
    std::shared_ptr<const ImagePyramid> pyramid;
    /// How it was made itself.
    casework::CopyChain chain;
};

/// What the listed steps make of a picture: over it what they warn of, below it what they are. All
/// of it is of the steps in the list, or it says over the picture what is still being computed.
/// GUI thread.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlive the pane.
    PreviewPane(Workplace& workplace, RecipeDraft& draft, QWidget* parent = nullptr);
    ~PreviewPane() override;

    /// Once, before anything else: it chooses what is placed, is told what to warn of, and learns
    /// of changes first. Borrowed; outlives the pane.
    void attach(StepForm& form);
    void open(EditedPicture picture);
    /// No picture, and what is said instead.
    void clear(const QString& placeholder);
    /// Null: none.
    const std::shared_ptr<const ImagePyramid>& original() const { return m_picture.pyramid; }
    BeforeAfterView& view() { return *m_view; }
    const BeforeAfterView& view() const { return *m_view; }

    void chooseMode(PictureMode mode);
    /// The original alone, as long as it is held.
    void setBefore(bool isBefore);
    void setSize(PreviewSize size);
    /// Little room: one line for all warnings, those of the step with its form.
    void setLow(bool isLow);
    /// Nothing is being made.
    bool isIdle() const { return !m_previews.isBusy() && !m_beforeLoop.isBusy(); }
    /// Why the steps cannot be done on this picture; empty where they can.
    std::optional<Error> misfit() const;

Q_SIGNALS:
    /// Another preview is on screen.
    void shown();
    /// Of the steps in the list.
    void failed(const semblance::Error& error);
    /// A person cancelled the preview in full size.
    void wholeCancelled();

private:
    ImageCanvas& canvas() { return m_view->canvas(); }
    void request();
    void takeDraft();
    void show(const ShownPreview& preview);
    void showPixels();
    void showWarnings();
    void showLine();
    void showPending();
    QString pendingText() const;
    /// The picture before, for the mode that is chosen or the step that is placed.
    void refreshBefore();
    SizePx beforeRoom() const;
    void requestBefore(const imagery::Recipe& recipe);
    void showBefore(const ShownPreview& preview);
    /// Steps of which the picture before is the result; empty where none is shown.
    std::optional<imagery::Recipe> wantedBefore() const;
    bool isPlacing() const;
    SizePx roomOf(const ImageCanvas& canvas) const;

    RecipeDraft& m_draft;
    StepForm* m_form = nullptr;
    RecipePreviews m_previews;
    /// Of the picture before.
    PreviewLoop m_beforeLoop;
    EditedPicture m_picture;
    std::optional<ShownPreview> m_preview;
    /// The steps of the picture before that is shown, of the one that was asked for last, and the
    /// room that it was asked for.
    std::optional<imagery::Recipe> m_beforeShown;
    std::optional<imagery::Recipe> m_beforeAsked;
    SizePx m_beforeRoom;
    PreviewSize m_size = PreviewSize::View;
    bool m_isBefore = false;
    bool m_isLow = false;

    Banner* m_warnings = nullptr;
    BeforeAfterView* m_view = nullptr;
    PreviewBadge* m_badge = nullptr;
    StepPlacing* m_placing = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace semblance::ui
