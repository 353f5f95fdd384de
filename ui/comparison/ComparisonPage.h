// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/comparison/ComparedViews.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/ImagePyramid.h"
#include "ui/widgets/ViewTransform.h"

#include <QWidget>

#include <memory>
#include <optional>

class QToolButton;

namespace semblance::ui {

class ComparisonHeader;
class CopyBanner;
class FaceHeader;
class ImageCanvas;
class OriginalSwap;
class ViewLink;

/// Probe and candidate side by side: eyes level, the same distance between the eyes on screen,
/// moving together.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the page.
    explicit ComparisonPage(Workplace& workplace, QWidget* parent = nullptr);

    ImageCanvas& probeCanvas() { return *m_probeCanvas; }
    ImageCanvas& candidateCanvas() { return *m_candidateCanvas; }
    bool isLinked() const;
    /// Of the search's candidates; empty while nothing is compared.
    std::optional<int> index() const;
    /// Which of the probe's photographs is shown, from 0: the main one unless another was chosen.
    std::size_t photograph() const { return m_photograph; }
    /// Beside the same candidate; nothing happens where there is none of that number.
    void showPhotograph(std::size_t photograph);
    /// Empty while both faces are levelled and linked, as at first, or not on screen.
    std::optional<ComparedViews> views() const;
    /// Shown so once both images of the present pair are on screen.
    void keepViews(const ComparedViews& views);

public Q_SLOTS:
    /// What became of the probe since the search.
    void setOutdated(const semblance::ui::OutdatedProbe& probe);
    /// What has become of the gallery since it was searched; empty while it is as it was.
    void setGalleryChanged(const QString& sentence);
    /// `index`: of `result->candidates`.
    void compare(const semblance::ui::ProbeFace& probe,
                 std::shared_ptr<const semblance::casework::ProbeSearchResult> result, int index);
    void showNext();
    void showPrevious();
    /// After the last of the probe's photographs the first.
    void showNextPhotograph();
    void showPreviousPhotograph();

Q_SIGNALS:
    /// Also by next and previous.
    void candidateShown(int index);
    /// Both images are on screen.
    void imagesShown();
    /// Escape: to the list of candidates.
    void backRequested();

protected:
    /// The probe's canvas takes the keys.
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFaces();
    QWidget* makeTools();
    void addShortcuts();
    /// Only while the faces fill the screen: the page's own keys end at its window.
    void addFullScreenKeys(QWidget* faces);
    void refreshLevel();
    /// Beside the zoom factors.
    void refreshNotes();
    void refreshSmoothing();
    /// H: level eyes, and from there both pictures as they are, in the same places and sizes.
    void toggleLevel();
    void levelBoth();
    void showUnturned();
    /// What the two views have in common; empty where nothing can be said. Needs both images.
    QString commonScale() const;
    /// What is so of one image without the other.
    QString ownScale() const;
    void goBack();
    void showCandidate(int index);
    void loadProbe();
    void loadReference();
    /// The original in place of the copy, or back: what was looked at stays in its place.
    void swapOriginal();
    void takeImage(ImageCanvas& canvas, const Result<std::shared_ptr<const ImagePyramid>>& image);
    void level();
    void showLandmarks();
    /// C: the probe's pixels as they are, or with the tones that the engine sees.
    void toggleTones();
    /// The engine sees the shown photograph with other tones than it has.
    bool areTonesSpread() const;
    void refreshHeader();
    void showProbeHeader();
    bool areBothOnScreen() const;
    /// Of a box without a face that the engine sees, eyes are guesses: nothing is said of them. An
    /// image that is not on screen does not count, here and below.
    bool areEyesKnown() const;
    /// Needs both homes.
    bool areEyesEquallyApart() const;
    /// Both pairs level and equally far apart, wherever the views have been moved to.
    bool areEyesLevel() const;
    std::optional<ViewTransform> homeOf(const matching::DetectedFace& face,
                                        const matching::Landmarks& landmarks,
                                        const ImageCanvas& canvas, double apart) const;
    ImageCanvas& activeCanvas();
    const casework::FoundCandidate& candidate() const;
    /// Of the probe's photographs, the one on screen, or that of which the original is.
    const ProbeFace& shown() const;
    /// The face on the probe's side; null in an original in which it is not found.
    const matching::LocatedFace* shownFace() const;
    std::size_t photographCount() const;

    Workplace& m_workplace;
    std::optional<ProbeFace> m_probe;
    std::shared_ptr<const casework::ProbeSearchResult> m_result;
    int m_index = 0;
    std::size_t m_photograph = 0;
    /// Levelled views of both sides; empty without an image or two eyes.
    std::optional<ViewTransform> m_probeHome;
    std::optional<ViewTransform> m_candidateHome;
    /// Of a pair whose images are still being read.
    std::optional<ComparedViews> m_left;
    int m_probeRequest = 0;
    int m_referenceRequest = 0;

    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_nextPhotograph = nullptr;
    QToolButton* m_original = nullptr;
    QToolButton* m_link = nullptr;
    QToolButton* m_levelEyes = nullptr;
    QToolButton* m_landmarks = nullptr;
    QToolButton* m_tones = nullptr;
    ComparisonHeader* m_header = nullptr;
    /// What was done to the shown photograph, where it is an enhanced copy.
    CopyBanner* m_copyBanner = nullptr;
    OriginalSwap* m_swap = nullptr;
    /// While its original is shown.
    std::shared_ptr<const ImagePyramid> m_copyPicture;
    FaceHeader* m_probeHeader = nullptr;
    FaceHeader* m_candidateHeader = nullptr;
    ImageCanvas* m_probeCanvas = nullptr;
    ImageCanvas* m_candidateCanvas = nullptr;
    ViewLink* m_views = nullptr;
};

} // namespace semblance::ui
