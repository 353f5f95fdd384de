// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/ComparisonPage.h"

#include "foundation/imaging/FullTones.h"
#include "matching/quality/QualityIds.h"
#include "ui/comparison/ComparisonHeader.h"
#include "ui/comparison/FaceHeader.h"
#include "ui/comparison/LevelledView.h"
#include "ui/comparison/OriginalSwap.h"
#include "ui/comparison/ReferenceImage.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/CandidateText.h"
#include "ui/format/FaceText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/CanvasTools.h"
#include "ui/widgets/CopyBanner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FullScreenNotes.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/ViewLink.h"

#include <QGridLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// Under this height the faces need the room of what can be read elsewhere.
constexpr int kLowPx = 600;

/// The number only where the name is another, then the image.
QString factsOf(const casework::Reference& reference)
{
    const bool isNamed = personText(reference.subject) != reference.subject.id;
    return isNamed ? reference.subject.id + u" · "_s + reference.image : reference.image;
}

/// As originHeadline; of the pair speaks the header over both.
QString originOf(const casework::FoundCandidate& found)
{
    const auto headline = originHeadline(found);
    return headline ? headline->words : QString();
}

} // namespace

ComparisonPage::ComparisonPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace)
{
    setObjectName(u"comparisonPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new ComparisonHeader(
        workplace.lab().isReadOnly() ? LabAccess::ReadOnly : LabAccess::Full, this);
    connect(m_header, &ComparisonHeader::backRequested, this, &ComparisonPage::goBack);
    layout->addWidget(m_header);
    m_copyBanner = new CopyBanner(workplace, this);
    // In line with the banners of the header.
    auto* copyLine = new QHBoxLayout;
    copyLine->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    copyLine->addWidget(m_copyBanner);
    layout->addLayout(copyLine);
    QWidget* faces = makeFaces();
    layout->addWidget(makeTools());
    layout->addWidget(faces, 1);
    addShortcuts();
    refreshHeader();
}

QWidget* ComparisonPage::makeFaces()
{
    auto* faces = new QWidget(this);
    faces->setObjectName(u"comparedFaces"_s);
    faces->setAutoFillBackground(true);
    m_probeHeader = new FaceHeader(faces);
    m_probeHeader->setObjectName(u"probeHeader"_s);
    m_candidateHeader = new FaceHeader(faces);
    m_candidateHeader->setObjectName(u"candidateHeader"_s);
    m_probeCanvas = new ImageCanvas(faces);
    m_probeCanvas->setObjectName(u"probeCanvas"_s);
    m_probeCanvas->setAccessibleName(tr("Probe image"));
    m_candidateCanvas = new ImageCanvas(faces);
    m_candidateCanvas->setObjectName(u"candidateCanvas"_s);
    m_candidateCanvas->setAccessibleName(tr("Candidate's image"));
    auto* notes = new FullScreenNotes(*m_probeCanvas, *faces);
    notes->echo(m_header->doubts());
    notes->echo(*m_copyBanner);
    notes->echo(m_header->outdated());
    m_views = new ViewLink(*m_probeCanvas, *m_candidateCanvas, this);
    for (ImageCanvas* canvas : {m_probeCanvas, m_candidateCanvas}) {
        canvas->setFullScreenTarget(faces);
        connect(canvas, &ImageCanvas::resized, this, &ComparisonPage::level);
        connect(canvas, &ImageCanvas::viewChanged, this, &ComparisonPage::refreshLevel);
        connect(canvas, &ImageCanvas::viewReset, this, &ComparisonPage::refreshLevel);
    }
    addFullScreenKeys(faces);

    auto* grid = new QGridLayout(faces);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(0);
    grid->addWidget(notes, 0, 0, 1, 2);
    grid->addWidget(m_probeHeader, 1, 0);
    grid->addWidget(m_candidateHeader, 1, 1);
    grid->addWidget(m_probeCanvas, 2, 0);
    grid->addWidget(m_candidateCanvas, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    return faces;
}

QWidget* ComparisonPage::makeTools()
{
    auto* tools = new CanvasTools(this);
    m_previous = tools->addTool(u"previous"_s, tr("Previous candidate"), u"K"_s);
    m_next = tools->addTool(u"next"_s, tr("Next candidate"), u"J"_s);
    m_nextPhotograph = tools->addTool(u"images"_s,
                                      tr("Another of the photographs that were searched for "
                                         "together; Shift+P: the one before"),
                                      u"P"_s);
    m_nextPhotograph->setObjectName(u"nextPhotographButton"_s);
    m_nextPhotograph->hide();
    m_original = tools->addTool(
        u"original"_s, tr("Show the original in place of its enhanced copy, and back"), u"O"_s);
    m_original->setObjectName(u"originalButton"_s);
    tools->addGap();
    m_levelEyes = tools->addTool(u"level-eyes"_s,
                                 tr("Levelled to the same eye distance: the line through the eyes "
                                    "of each picture is level, and the eyes are equally far apart "
                                    "on both sides. Once more: both pictures are not turned. The "
                                    "head's tilt among an image's measures is estimated from the "
                                    "whole head and may be another number."),
                                 u"H"_s);
    m_levelEyes->setCheckable(true);
    m_link = tools->addTool(u"link"_s,
                            tr("Move both images together: both keep their size to each other, so "
                               "their zoom factors differ"),
                            u"L"_s);
    m_link->setCheckable(true);
    m_link->setChecked(true);
    m_landmarks = tools->addTool(u"landmarks"_s,
                                 tr("Show the points found on both faces: eyes are levelled and "
                                    "faces searched by them"),
                                 u"Shift+L"_s);
    m_landmarks->setCheckable(true);
    m_tones = tools->addTool(u"tones"_s,
                             tr("Show the probe with the tones that the engine sees: few grey "
                                "values spread over the whole range, light of one colour as grey"),
                             u"C"_s);
    m_tones->setObjectName(u"tonesButton"_s);
    m_tones->setCheckable(true);
    QToolButton* left = tools->addTool(u"rotate-left"_s, tr("Turn anticlockwise"), u","_s);
    QToolButton* right = tools->addTool(u"rotate-right"_s, tr("Turn clockwise"), u"."_s);
    tools->addGap();
    tools->addViewTools([this]() -> ImageCanvas& { return activeCanvas(); });
    auto* hint = new ElidedLabel(tools);
    hint->setWholeOnly(true);
    hint->setText(tr("Views only: the stored images stay as they are; how each is turned or "
                     "smoothed stands in its "
                     "corner"));
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Ends where the buttons above end.
    hint->setContentsMargins(0, 0, kMarginPx - kGapPx, 0);
    setTextRole(hint, TextRole::Caption);
    tools->addRest(hint);

    m_swap = new OriginalSwap(m_workplace, *m_copyBanner, *m_original, this);
    connect(m_swap, &OriginalSwap::swapped, this, &ComparisonPage::swapOriginal);
    connect(m_swap, &OriginalSwap::loadingChanged, this, &ComparisonPage::refreshNotes);
    connect(m_swap, &OriginalSwap::failed, this,
            [this](const Error& error) { m_header->error().showError(error); });
    connect(m_previous, &QToolButton::clicked, this, &ComparisonPage::showPrevious);
    connect(m_next, &QToolButton::clicked, this, &ComparisonPage::showNext);
    connect(m_nextPhotograph, &QToolButton::clicked, this, &ComparisonPage::showNextPhotograph);
    connect(m_levelEyes, &QToolButton::clicked, this, &ComparisonPage::toggleLevel);
    connect(m_link, &QToolButton::clicked, m_views, &ViewLink::setLinked);
    connect(m_views, &ViewLink::linkChanged, m_link, [this](bool isLinked) {
        m_link->setChecked(isLinked);
        m_link->setIcon(icon(isLinked ? u"link"_s : u"unlink"_s));
    });
    connect(m_landmarks, &QToolButton::toggled, this, &ComparisonPage::showLandmarks);
    connect(m_tones, &QToolButton::clicked, this, &ComparisonPage::toggleTones);
    connect(left, &QToolButton::clicked, this, [this] { activeCanvas().turnLeft(); });
    connect(right, &QToolButton::clicked, this, [this] { activeCanvas().turnRight(); });
    return tools;
}

void ComparisonPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_J, &ComparisonPage::showNext);
    add(Qt::Key_K, &ComparisonPage::showPrevious);
    add(Qt::Key_P, &ComparisonPage::showNextPhotograph);
    add(QKeySequence(Qt::SHIFT | Qt::Key_P), &ComparisonPage::showPreviousPhotograph);
    add(Qt::Key_L, [this] { m_views->setLinked(!m_views->isLinked()); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_L), [this] { m_landmarks->toggle(); });
    add(Qt::Key_H, &ComparisonPage::toggleLevel);
    add(Qt::Key_C, [this] { m_tones->click(); });
    add(Qt::Key_O, [this] { m_original->click(); });
    add(Qt::Key_R, [this] { activeCanvas().resetView(); });
    add(Qt::Key_F, [this] { activeCanvas().toggleFullScreen(); });
    add(Qt::Key_Escape, &ComparisonPage::goBack);
}

void ComparisonPage::addFullScreenKeys(QWidget* faces)
{
    std::vector<QShortcut*> keys;
    const auto add = [&](const QKeySequence& sequence, auto slot) {
        auto* shortcut = new QShortcut(sequence, faces);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, slot);
        keys.push_back(shortcut);
    };
    add(Qt::Key_J, &ComparisonPage::showNext);
    add(Qt::Key_K, &ComparisonPage::showPrevious);
    add(Qt::Key_P, &ComparisonPage::showNextPhotograph);
    add(QKeySequence(Qt::SHIFT | Qt::Key_P), &ComparisonPage::showPreviousPhotograph);
    add(Qt::Key_H, &ComparisonPage::toggleLevel);
    add(Qt::Key_C, [this] { m_tones->click(); });
    add(Qt::Key_O, [this] { m_original->click(); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_L), [this] { m_landmarks->toggle(); });
    for (ImageCanvas* canvas : {m_probeCanvas, m_candidateCanvas}) {
        connect(canvas, &ImageCanvas::resized, faces, [canvas, keys] {
            for (QShortcut* key : keys)
                key->setEnabled(canvas->isFillingScreen());
        });
    }
}

void ComparisonPage::setOutdated(const OutdatedProbe& probe)
{
    m_header->setOutdated(m_result ? probe : OutdatedProbe());
}

void ComparisonPage::setGalleryChanged(const QString& sentence)
{
    m_header->setGalleryChanged(m_result ? sentence : QString());
}

void ComparisonPage::goBack()
{
    // Images that fill the screen are left first.
    if (m_probeCanvas->isFillingScreen())
        m_probeCanvas->toggleFullScreen();
    else
        Q_EMIT backRequested();
}

void ComparisonPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_probeCanvas->setFocus();
}

void ComparisonPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_probeCanvas->setFocus();
}

void ComparisonPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_header->setLow(height() < kLowPx);
    m_copyBanner->setFolded(height() < kLowPx);
}

bool ComparisonPage::isLinked() const
{
    return m_views->isLinked();
}

std::optional<int> ComparisonPage::index() const
{
    return m_result ? std::optional(m_index) : std::nullopt;
}

std::optional<ComparedViews> ComparisonPage::views() const
{
    if (!areBothOnScreen())
        return m_left;
    if (isLinked() && m_probeCanvas->isAtHome() && m_candidateCanvas->isAtHome())
        return std::nullopt;
    return ComparedViews{m_probeCanvas->view(), m_candidateCanvas->view(), isLinked()};
}

void ComparisonPage::keepViews(const ComparedViews& views)
{
    m_left = views;
}

const casework::FoundCandidate& ComparisonPage::candidate() const
{
    return m_result->candidates[static_cast<std::size_t>(m_index)];
}

void ComparisonPage::compare(const ProbeFace& probe,
                             std::shared_ptr<const casework::ProbeSearchResult> result, int index)
{
    const bool isSameImage = m_probe && shown().photograph == probe.photograph &&
                             m_probeCanvas->image() && !m_tones->isChecked() && !m_swap->shown();
    m_probe = probe;
    m_photograph = 0;
    m_tones->setChecked(false);
    m_result = std::move(result);
    if (!isSameImage) {
        m_swap->begin(shown());
        loadProbe();
    }
    showCandidate(index);
    m_probeCanvas->setFocus();
}

void ComparisonPage::showNext()
{
    if (m_result && m_index + 1 < static_cast<int>(m_result->candidates.size()))
        showCandidate(m_index + 1);
}

void ComparisonPage::showPrevious()
{
    if (m_result && m_index > 0)
        showCandidate(m_index - 1);
}

const ProbeFace& ComparisonPage::shown() const
{
    return m_photograph == 0 ? *m_probe : m_probe->also[m_photograph - 1];
}

const matching::LocatedFace* ComparisonPage::shownFace() const
{
    if (const CopyOriginal* original = m_swap->shown())
        return original->face ? &*original->face : nullptr;
    return &shown().face;
}

std::size_t ComparisonPage::photographCount() const
{
    return m_probe ? 1 + m_probe->also.size() : 0;
}

void ComparisonPage::showPhotograph(std::size_t photograph)
{
    if (!m_result || photograph >= photographCount() || photograph == m_photograph)
        return;
    m_photograph = photograph;
    m_tones->setChecked(false);
    m_left.reset();
    m_header->error().clear();
    m_swap->begin(shown());
    refreshHeader();
    loadProbe();
    refreshNotes();
}

void ComparisonPage::showNextPhotograph()
{
    if (photographCount() > 1)
        showPhotograph((m_photograph + 1) % photographCount());
}

void ComparisonPage::showPreviousPhotograph()
{
    if (photographCount() > 1)
        showPhotograph((m_photograph + photographCount() - 1) % photographCount());
}

void ComparisonPage::showCandidate(int index)
{
    m_index = index;
    m_left.reset();
    m_header->error().clear();
    refreshHeader();
    loadReference();
    refreshNotes();
    Q_EMIT candidateShown(index);
}

void ComparisonPage::loadProbe()
{
    m_copyBanner->showFor({shown().exhibit.id});
    m_copyPicture.reset();
    m_probeCanvas->showImage(nullptr);
    m_probeCanvas->setPlaceholder(tr("The image is being read …"));
    m_workplace.jobs().startQuietly<SharedPyramid>(
        [photograph = shown().photograph, box = shown().face.face.box,
         isSpread = m_tones->isChecked()](const StopToken&) -> Result<SharedPyramid> {
            const auto spread = isSpread ? withFullTonesOf(*photograph, box) : std::nullopt;
            return ImagePyramid::build(spread ? spread->stored : photograph->stored,
                                       photograph->orientation);
        },
        this,
        [this, request = ++m_probeRequest](const Result<SharedPyramid>& image) {
            if (request != m_probeRequest)
                return;
            m_copyPicture = image.value_or(nullptr);
            if (!m_swap->shown())
                takeImage(*m_probeCanvas, image);
        });
}

void ComparisonPage::swapOriginal()
{
    const CopyOriginal* original = m_swap->shown();
    const ViewTransform before = m_probeCanvas->view();
    const ViewTransform beside = m_candidateCanvas->view();
    const std::optional<ViewTransform> home = areBothOnScreen() ? m_probeHome : std::nullopt;
    refreshHeader();
    if (!original && !m_copyPicture) {
        loadProbe();
        return;
    }
    takeImage(*m_probeCanvas, original ? original->picture : m_copyPicture);
    // In a mirrored copy the same place lies on the other side.
    if (!home || !m_probeHome || m_swap->isMirrored())
        return;
    m_views->show(before.fromOtherHome(*home, *m_probeHome), beside);
    refreshLevel();
}

void ComparisonPage::loadReference()
{
    m_candidateCanvas->showImage(nullptr);
    m_candidateCanvas->setPlaceholder(tr("The image is being read …"));
    m_workplace.jobs().startQuietly<SharedPyramid>(
        [lab = m_workplace.sharedLab(), reference = candidate().reference](const StopToken& stop) {
            return referenceImage(*lab, reference, stop);
        },
        this,
        [this, request = ++m_referenceRequest](const Result<SharedPyramid>& image) {
            if (request == m_referenceRequest)
                takeImage(*m_candidateCanvas, image);
        });
}

void ComparisonPage::takeImage(ImageCanvas& canvas, const Result<SharedPyramid>& image)
{
    if (image) {
        canvas.showImage(*image);
        showLandmarks();
    } else {
        canvas.setPlaceholder(tr("The image cannot be shown."));
        m_header->error().showError(image.error());
    }
    level();
    // A new candidate is always shown levelled: two pairs can then be told apart by the faces
    // alone.
    m_probeCanvas->resetView();
    if (!areBothOnScreen())
        return;
    if (const auto left = std::exchange(m_left, std::nullopt)) {
        m_views->setLinked(left->areLinked);
        m_views->show(left->probe, left->candidate);
        refreshLevel();
    }
    Q_EMIT imagesShown();
}

void ComparisonPage::showLandmarks()
{
    if (!m_result)
        return;
    const bool isShown = m_landmarks->isChecked();
    const matching::LocatedFace* face = shownFace();
    m_probeCanvas->setLandmarks(isShown && face ? std::optional(face->landmarks) : std::nullopt);
    m_candidateCanvas->setLandmarks(isShown ? std::optional(candidate().reference.landmarks)
                                            : std::nullopt);
}

bool ComparisonPage::areTonesSpread() const
{
    const auto concernOf = [this](std::string_view id) {
        const matching::QualityMeasurement* found = shown().quality.find(id);
        return found && found->concern != matching::QualityConcern::None ? found : nullptr;
    };
    if (!m_result || m_swap->shown())
        return false;
    const matching::QualityMeasurement* colour = concernOf(matching::quality::kNaturalColour);
    return concernOf(matching::quality::kToneRange) || (colour && colour->aspect == "oneColour");
}

void ComparisonPage::toggleTones()
{
    // Pressed once more while the image is being read, it keeps what was on screen before.
    if (areBothOnScreen())
        m_left = ComparedViews{m_probeCanvas->view(), m_candidateCanvas->view(), isLinked()};
    loadProbe();
}

void ComparisonPage::level()
{
    if (!m_result)
        return;
    const double apart = std::min(interEyeOnScreen(m_probeCanvas->sizeDevicePx()),
                                  interEyeOnScreen(m_candidateCanvas->sizeDevicePx()));
    const casework::Reference& reference = candidate().reference;
    const matching::LocatedFace* face = shownFace();
    m_probeHome = face ? homeOf(face->face, face->landmarks, *m_probeCanvas, apart) : std::nullopt;
    m_candidateHome = homeOf(reference.face, reference.landmarks, *m_candidateCanvas, apart);
    m_probeCanvas->setHome(m_probeHome);
    m_candidateCanvas->setHome(m_candidateHome);
    if (m_probeCanvas->isAtHome() && m_candidateCanvas->isAtHome())
        m_views->relate();
    refreshLevel();
}

std::optional<ViewTransform> ComparisonPage::homeOf(const matching::DetectedFace& face,
                                                    const matching::Landmarks& landmarks,
                                                    const ImageCanvas& canvas, double apart) const
{
    if (!canvas.image())
        return std::nullopt;
    if (!face.isSeenByDetector())
        return boxedView(face.box, canvas.image()->map(), apart);
    return levelledView(landmarks, canvas.image()->map(), canvas.sizeDevicePx(), apart);
}

bool ComparisonPage::areBothOnScreen() const
{
    return m_probeCanvas->image() && m_candidateCanvas->image();
}

bool ComparisonPage::areEyesKnown() const
{
    if (!m_result || !(m_probeCanvas->image() || m_candidateCanvas->image()))
        return false;
    const matching::LocatedFace* face = shownFace();
    return (!m_probeCanvas->image() || (face && face->face.isSeenByDetector())) &&
           (!m_candidateCanvas->image() || candidate().reference.face.isSeenByDetector());
}

bool ComparisonPage::areEyesEquallyApart() const
{
    // Half a per cent: below half a pixel of any eye distance that fits a canvas.
    constexpr double kSameSize = 0.005;
    // The homes show both pairs of eyes equally far apart.
    const double probe = m_probeCanvas->view().zoom / m_probeHome->zoom;
    const double candidate = m_candidateCanvas->view().zoom / m_candidateHome->zoom;
    return std::abs(probe / candidate - 1) <= kSameSize;
}

bool ComparisonPage::areEyesLevel() const
{
    if (!areEyesKnown())
        return false;
    // Moved or enlarged, they are level all the same.
    constexpr double kSameDeg = 0.05;
    constexpr double kWholeTurnDeg = 360;
    const auto isLevel = [](const ImageCanvas& canvas, const std::optional<ViewTransform>& home) {
        return !canvas.image() ||
               (home && std::abs(std::remainder(canvas.view().rotationDeg - home->rotationDeg,
                                                kWholeTurnDeg)) < kSameDeg);
    };
    return isLevel(*m_probeCanvas, m_probeHome) && isLevel(*m_candidateCanvas, m_candidateHome) &&
           (!areBothOnScreen() || areEyesEquallyApart());
}

void ComparisonPage::refreshLevel()
{
    m_levelEyes->setEnabled(areEyesKnown());
    m_levelEyes->setChecked(areEyesLevel());
    refreshSmoothing();
    refreshNotes();
}

void ComparisonPage::refreshNotes()
{
    const QString note = areBothOnScreen() ? commonScale() : ownScale();
    //: Beside the zoom factor: grey values are spread, or one channel is shown as grey
    const bool isSpread = m_tones->isChecked() && !m_swap->shown();
    const QString tones = isSpread ? tr("tones as the engine sees them") : QString();
    //: Beside the zoom factor, while the copy is still shown
    const QString reading = m_swap->isLoading() ? tr("the original is being read …") : QString();
    QStringList ofProbe{note, tones, reading};
    ofProbe.removeAll(QString());
    m_probeCanvas->setViewNote(ofProbe.join(u" · "_s));
    m_candidateCanvas->setViewNote(note);
}

void ComparisonPage::refreshSmoothing()
{
    // One blended side beside one of plain pixels would differ in what is no part of a face.
    const bool isEnlarged = areBothOnScreen() && (m_probeCanvas->view().isEnlarged() ||
                                                  m_candidateCanvas->view().isEnlarged());
    m_probeCanvas->setUnsmoothed(isEnlarged);
    m_candidateCanvas->setUnsmoothed(isEnlarged);
}

void ComparisonPage::toggleLevel()
{
    if (areEyesLevel())
        showUnturned();
    else
        levelBoth();
}

void ComparisonPage::showUnturned()
{
    const auto unturned = [](const ImageCanvas& canvas) {
        ViewTransform view = canvas.view();
        view.rotationDeg = 0;
        return view;
    };
    m_views->show(unturned(*m_probeCanvas), unturned(*m_candidateCanvas));
    refreshLevel();
}

void ComparisonPage::levelBoth()
{
    m_probeCanvas->resetView();
    m_candidateCanvas->resetView();
    refreshLevel();
}

QString ComparisonPage::ownScale() const
{
    if (areEyesLevel())
        //: Beside the zoom factor: only one of the two images is there, and its eyes are level
        return tr("eyes level");
    return {};
}

QString ComparisonPage::commonScale() const
{
    if (!m_probeHome || !m_candidateHome)
        return {};
    if (!areEyesKnown())
        //: Beside the zoom factor: the engine sees no face on one side
        return tr("eyes not known");
    if (!areEyesEquallyApart())
        //: Beside the zoom factor: the eyes are not equally far apart on both sides
        return tr("eye distances differ");
    if (areEyesLevel())
        //: Beside the zoom factor: the eyes are level and equally far apart on both sides
        return tr("eyes level, same eye distance");
    //: Beside the zoom factor: the eyes are equally far apart on both sides
    return tr("same eye distance");
}

void ComparisonPage::refreshHeader()
{
    m_previous->setEnabled(m_result && m_index > 0);
    m_next->setEnabled(m_result && m_index + 1 < static_cast<int>(m_result->candidates.size()));
    m_tones->setEnabled(areTonesSpread());
    if (!m_result)
        return;
    const casework::FoundCandidate& found = candidate();
    const casework::Reference& reference = found.reference;
    const ProbeFace& photograph = shown();
    const auto pipeline = m_workplace.pipeline();
    m_nextPhotograph->setVisible(photographCount() > 1);
    m_header->showPair(*m_probe, photograph, *m_result, found,
                       pipeline ? rulersOf(pipeline->fusion()) : EngineRulers());
    showProbeHeader();
    m_candidateHeader->showFace(
        //: %1: rank, %2: name
        tr("Candidate %1: %2").arg(found.candidate.rank).arg(personText(reference.subject)),
        factsOf(reference), originOf(found), reference.quality);
}

void ComparisonPage::showProbeHeader()
{
    if (const CopyOriginal* original = m_swap->shown()) {
        m_probeHeader->showFace(
            //: Over an image that was not searched with: %1: its exhibit's number
            tr("Original of the copy: exhibit %1").arg(original->exhibit.id.value),
            plainText(original->exhibit.fileName),
            original->face ? tr("not searched")
                           : tr("not searched; the copy’s face was not found here"),
            original->quality);
        return;
    }
    const ProbeFace& photograph = shown();
    const QString probe = probeName(photograph.exhibit.id.value, photograph.mark);
    m_probeHeader->showFace(photographCount() < 2
                                ? probe
                                //: %1: the probe, %2 of %3: which of its photographs
                                : tr("%1 (photograph %2 of %3)")
                                      .arg(probe)
                                      .arg(m_photograph + 1)
                                      .arg(photographCount()),
                            plainText(photograph.exhibit.fileName),
                            originText(photograph.face.face.origin), photograph.quality);
}

ImageCanvas& ComparisonPage::activeCanvas()
{
    return m_candidateCanvas->hasFocus() ? *m_candidateCanvas : *m_probeCanvas;
}

} // namespace semblance::ui
