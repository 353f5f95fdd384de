// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/EnhancedCopy.h"
#include "ui/enhancement/DraftBook.h"
#include "ui/enhancement/PreviewPane.h"
#include "ui/enhancement/RecipeDraft.h"
#include "ui/models/Workplace.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace semblance::ui {

class ErrorPanel;
class ImageCanvas;
class JobBanner;
class ScrolledColumn;
class StepForm;
class StepList;

/// Enhancement of one exhibit: the picture as the listed steps make it, the steps, what they warn
/// of; saved as a copy beside its original. The original is never changed.
class EnhancementPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the page.
    explicit EnhancementPage(Workplace& workplace, QWidget* parent = nullptr);
    ~EnhancementPage() override;

    /// Steps that were listed for it before are listed again.
    void open(const casework::Exhibit& exhibit);
    const std::optional<casework::Exhibit>& exhibit() const { return m_exhibit; }
    RecipeDraft& draft() { return m_draft; }
    /// Exhibits whose steps are neither in a saved copy nor in a file: they end with the page.
    int unsavedDrafts() const { return m_drafts.unsaved(); }
    BeforeAfterView& view() { return m_pane->view(); }
    ImageCanvas& canvas() { return view().canvas(); }
    /// Nothing is being read or made.
    bool isIdle() const { return !m_isLoading && m_pane->isIdle() && !m_saving; }

Q_SIGNALS:
    void backRequested();
    /// A copy stands in the lab; `isShown`: the person still looks at this page. `warnings`: what
    /// its pixels were warned of in full size, which its steps alone do not tell.
    void copySaved(const semblance::casework::Exhibit& copy, bool isShown,
                   const QStringList& warnings);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// A low page keeps its room for the picture.
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeSide();
    QToolButton* addTool(const char* name, const QString& iconName, const QString& words);
    void addShortcuts();
    void connectDraft();
    void connectPane();
    void take(const Result<EditedPicture>& loaded);
    void takePreview();
    void showNewStep();
    void addStep(const imagery::StepSpec& spec);
    void chooseMode(PictureMode mode);
    void showError(const Error& error);
    void refreshSave();
    /// An error of steps that came from a file names it.
    Error withFileName(Error error) const;
    void saveCopy();
    void takeSaved(const casework::Exhibit& source, const Result<casework::SavedCopy>& saved);
    void loadRecipe();
    void saveRecipe();

    Workplace& m_workplace;
    RecipeDraft m_draft;
    std::optional<casework::Exhibit> m_exhibit;
    DraftBook m_drafts;
    bool m_isLoading = false;
    /// The error on screen is of a preview: the next one that succeeds takes it away.
    bool m_isPreviewError = false;
    /// As they came from a file, and what that is called: errors of the same steps name it.
    imagery::Recipe m_loadedRecipe;
    std::string m_loadedName;
    int m_openRequest = 0;
    std::optional<JobId> m_saving;
    imagery::Recipe m_savedRecipe;

    PreviewPane* m_pane = nullptr;
    StepList* m_list = nullptr;
    StepForm* m_form = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    JobBanner* m_work = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QToolButton* m_before = nullptr;
    QToolButton* m_divided = nullptr;
    QToolButton* m_beside = nullptr;
    QToolButton* m_whole = nullptr;
    ErrorPanel* m_error = nullptr;
    ScrolledColumn* m_column = nullptr;
    /// Added, and its first preview is not there yet.
    bool m_isStepNew = false;
    QPushButton* m_save = nullptr;
    QPushButton* m_saveRecipe = nullptr;
    QPushButton* m_loadRecipe = nullptr;
};

} // namespace semblance::ui
