// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoPage.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/intake/IncomingFile.h"
#include "ui/intake/IntakeReport.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/video/StretchRow.h"
#include "ui/video/Timeline.h"
#include "ui/video/VideoPanel.h"
#include "ui/widgets/CanvasTools.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/JobBanner.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPanelPx = 380;

QStringList filesIn(const QMimeData& content)
{
    QStringList files;
    for (const QUrl& url : content.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

/// Buttons are meant themselves, and fields are done with.
bool usesEnter(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget);
}

} // namespace

VideoPage::VideoPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_clip(workplace), m_intake(workplace),
      m_faces(workplace, m_clip), m_thumbnails(workplace, m_clip),
      m_portraits(workplace, m_clip, m_faces)
{
    setObjectName(u"videoPage"_s);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    m_error = new ErrorPanel(this);
    m_report = new IntakeReport(this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"videoSplitter"_s);
    splitter->addWidget(makeViewer());
    m_panel = new VideoPanel(m_clip, m_faces, workplace.lab().isReadOnly(), this);
    m_panel->setMinimumWidth(kPanelPx - 60);
    m_panel->resize(kPanelPx, m_panel->height());
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    messages->setSpacing(kGapPx);
    messages->addWidget(m_error);
    messages->addWidget(m_report);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(makeHeader());
    layout->addLayout(messages);
    m_content = splitter;
    layout->addWidget(splitter, 1);
    m_empty = makeEmptyState();
    layout->addWidget(m_empty, 1);
    m_next.setSingleShot(true);
    addShortcuts();
    connectParts();
    connectIntake();
    showState();
}

QWidget* VideoPage::makeHeader()
{
    auto* header = new QWidget(this);
    m_title = new QLabel(header);
    m_title->setObjectName(u"videoTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setPageTitle(m_title);
    m_work = new JobBanner(m_workplace.jobs(), header);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    m_openOther = new QToolButton(header);
    m_openOther->setObjectName(u"openVideoButton"_s);
    m_openOther->setIcon(icon(u"open"_s));
    m_openOther->setText(tr("Open…"));
    m_openOther->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_openOther->setToolTip(tr("Open another video (Ctrl+O)"));
    connect(m_openOther, &QToolButton::clicked, this, &VideoPage::chooseFiles);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_work);
    layout->addWidget(m_openOther);
    return header;
}

QWidget* VideoPage::makeEmptyState()
{
    auto* empty = new QWidget(this);
    empty->setObjectName(u"emptyVideo"_s);
    auto* sign = new QLabel(empty);
    sign->setPixmap(iconPixmap(u"video"_s, colours().caption, 2 * kIconPx, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(tr("Step through a recording frame by frame, see which faces appear "
                               "when, and take single frames out as exhibits."),
                            empty);
    text->setObjectName(u"emptyVideoText"_s);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    m_openFirst = new QPushButton(icon(u"open"_s), tr("&Open a video…"), empty);
    m_openFirst->setObjectName(u"openFirstVideoButton"_s);
    m_openFirst->setToolTip(tr("Open a video (Ctrl+O), or drop one here"));
    connect(m_openFirst, &QPushButton::clicked, this, &VideoPage::chooseFiles);
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(kMarginPx);
    layout->addStretch();
    layout->addWidget(sign);
    layout->addWidget(text);
    layout->addWidget(m_openFirst, 0, Qt::AlignCenter);
    layout->addStretch();
    return empty;
}

QWidget* VideoPage::makeViewer()
{
    auto* viewer = new QWidget(this);
    m_canvas = new ImageCanvas(viewer);
    m_canvas->setObjectName(u"videoCanvas"_s);
    m_canvas->setAccessibleName(tr("Frame of the video"));
    m_canvas->setMarks(&m_marks, false);
    auto* tools = new CanvasTools(viewer);
    const auto add = [&](const QString& drawing, const QString& name, const QString& key,
                         const auto& act) {
        auto* tool = tools->addTool(drawing, name, key);
        connect(tool, &QToolButton::clicked, this, act);
        return tool;
    };
    add(u"previous"_s, tr("One frame back"), u","_s, [this] { m_clip.step(-1); });
    m_play = add(u"resume"_s, tr("Play or stop, without sound"), tr("Space"),
                 [this] { setPlaying(!m_isPlaying); });
    m_play->setObjectName(u"playButton"_s);
    add(u"next"_s, tr("One frame on"), u"."_s, [this] { m_clip.step(1); });
    tools->addGap();
    tools->addViewTools([this]() -> ImageCanvas& { return *m_canvas; });
    auto* hint = new ElidedLabel(viewer);
    hint->setWholeOnly(true);
    hint->setObjectName(u"videoHint"_s);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    hint->setText(tr("J, K: faces · B: next best frame · Enter: take the frame out"));
    setTextRole(hint, TextRole::Caption);
    tools->addRest(hint);
    m_timeline = new Timeline(viewer);
    auto* layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_timeline);
    return viewer;
}

void VideoPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_Comma, [this] { m_clip.step(-1); });
    add(Qt::Key_Period, [this] { m_clip.step(1); });
    add(Qt::Key_Left, [this] { m_clip.step(-1); });
    add(Qt::Key_Right, [this] { m_clip.step(1); });
    add(Qt::Key_PageUp, [this] { m_clip.stepSeconds(-1); });
    add(Qt::Key_PageDown, [this] { m_clip.stepSeconds(1); });
    add(Qt::Key_Home, [this] { m_clip.show(0); });
    add(Qt::Key_End, [this] { m_clip.show(m_clip.index()->size()); });
    add(Qt::Key_Space, [this] { setPlaying(!m_isPlaying); });
    add(Qt::Key_J, [this] { m_panel->tracks().selectBeside(1); });
    add(Qt::Key_K, [this] { m_panel->tracks().selectBeside(-1); });
    add(Qt::Key_B, [this] { showNextBest(); });
    add(Qt::Key_I, [this] {
        if (m_clip.shown())
            m_panel->stretch().setFrom(m_clip.shown()->frame.number);
    });
    add(Qt::Key_O, [this] {
        if (m_clip.shown())
            m_panel->stretch().setTo(m_clip.shown()->frame.number);
    });
    add(QKeySequence::Open, [this] { chooseFiles(); });
}

void VideoPage::connectParts()
{
    connect(&m_clip, &VideoClip::stateChanged, this, &VideoPage::showState);
    connect(&m_clip, &VideoClip::frameShown, this, &VideoPage::showFrame);
    connect(&m_clip, &VideoClip::failed, this, &VideoPage::showError);
    connect(&m_clip, &VideoClip::indexChanged, this,
            [this] { m_timeline->setIndex(m_clip.index()); });
    connect(&m_faces, &VideoFaces::failed, this, &VideoPage::showError);
    connect(&m_faces, &VideoFaces::stateChanged, this, [this] {
        if (m_faces.job())
            m_work->follow(*m_faces.job());
        showTracks();
    });
    connect(&m_faces, &VideoFaces::partFound, this, &VideoPage::showTracks);
    connect(&m_thumbnails, &VideoThumbnails::changed, this,
            [this] { m_timeline->setThumbnails(m_thumbnails.images()); });
    connect(&m_portraits, &TrackPortraits::made, this, &VideoPage::showPortraits);
    connect(m_timeline, &Timeline::frameWanted, &m_clip, &VideoClip::show);
    connect(m_timeline, &Timeline::trackWanted, &m_panel->tracks(), &TrackList::select);
    connect(&m_panel->tracks(), &TrackList::trackSelected, this, &VideoPage::selectTrack);
    connect(m_panel, &VideoPanel::frameTakingWanted, this, &VideoPage::takeFrameOut);
    connect(m_panel, &VideoPanel::trackTakingWanted, this, &VideoPage::takeTrackOut);
    connect(m_panel, &VideoPanel::facesWanted, &m_faces, &VideoFaces::look);
    connect(m_panel, &VideoPanel::facesWantedIn, &m_faces, &VideoFaces::lookIn);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_isPlaying)
            m_clip.step(1);
    });
}

void VideoPage::connectIntake()
{
    connect(&m_intake, &ExhibitIntake::videoFound, this, &VideoPage::openVideo);
    connect(&m_intake, &ExhibitIntake::intakeFailed, m_report, &IntakeReport::addRefused);
    connect(&m_intake, &ExhibitIntake::exhibitTakenIn, this, [this](const OpenedExhibit& opened) {
        Q_EMIT imageTakenIn(opened, !std::exchange(m_hasTakenImage, true));
    });
    connect(&m_intake, &ExhibitIntake::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            m_work->follow(*m_intake.job());
        else
            m_hasTakenImage = false;
    });
}

void VideoPage::chooseFiles()
{
    setPlaying(false);
    const QStringList files = Dialogs::inUse().chooseFiles(
        this, tr("Open a video"), {},
        {tr("Videos") + u" ("_s + videoPatterns() + u')', tr("All files") + u" (*)"_s});
    takeFiles(files);
}

void VideoPage::takeFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    // What was said of files before is done with.
    if (!m_intake.isBusy())
        m_report->clear();
    m_intake.takeFiles(files, IncomingKind::Video);
}

void VideoPage::openVideo(const QString& path)
{
    setPlaying(false);
    m_error->clear();
    m_canvas->showImage(nullptr);
    m_clip.open(path);
    if (m_clip.job())
        m_work->follow(*m_clip.job());
    Q_EMIT videoOpened();
}

void VideoPage::showState()
{
    m_title->setText(hasVideo() ? m_clip.fileName() : tr("No video is open"));
    m_empty->setVisible(!hasVideo());
    m_content->setVisible(hasVideo());
    m_openOther->setVisible(hasVideo());
    setFocusProxy(hasVideo() ? nullptr : m_openFirst);
    setWindowFilePath(m_clip.path());
    switch (m_clip.state()) {
    case VideoClip::State::Closed:
        m_canvas->setPlaceholder(tr("Drop a video on the exhibits to look at it here."));
        break;
    case VideoClip::State::Opening:
    case VideoClip::State::Listing:
        m_canvas->setPlaceholder(tr("The video is being opened …"));
        break;
    case VideoClip::State::Ready:
    case VideoClip::State::Failed:
        m_canvas->setPlaceholder(tr("No frame of the video can be shown."));
        break;
    }
    m_timeline->setEnabled(m_clip.state() != VideoClip::State::Closed);
}

void VideoPage::showFrame()
{
    const ShownFrame& shown = *m_clip.shown();
    // Whoever looks closely at one place goes on looking there.
    const bool isMoved = m_canvas->image() && !m_canvas->isAtHome() &&
                         m_canvas->image()->uprightSize() == shown.pyramid->uprightSize();
    const ViewTransform view = m_canvas->view();
    m_canvas->showImage(shown.pyramid);
    if (isMoved)
        m_canvas->setView(view);
    m_timeline->setFrame(shown.frame.number);
    m_timeline->setPlaceText(m_panel->placeText());
    showMarks();
    playOn();
}

void VideoPage::showMarks()
{
    std::vector<FaceMark> marks;
    const auto& shown = m_clip.shown();
    const auto found = m_faces.found();
    if (!shown)
        return;
    const auto selected = m_panel->tracks().selected();
    for (std::size_t track = 0; found && track < found->tracked.tracks.size(); ++track) {
        const matching::FaceTrack& one = found->tracked.tracks[track];
        if (const auto box = matching::boxAt(one, shown->frame.number))
            marks.push_back({int(track) + 1, *box, MarkOrigin::Found, u'F',
                             !matching::isFoundAt(one, shown->frame.number)});
    }
    m_marks.reset(std::move(marks), shown->frame.image.size());
    if (selected && found)
        m_marks.select(int(*selected) + 1);
}

void VideoPage::showTracks()
{
    m_timeline->setTracks(m_faces.found());
    m_timeline->setSelectedTrack(m_panel->tracks().selected());
    showPortraits();
    showMarks();
}

void VideoPage::showPortraits()
{
    const auto found = m_faces.found();
    for (std::size_t track = 0; found && track < found->tracked.tracks.size(); ++track)
        m_panel->tracks().setPortrait(track, m_portraits.of(track));
}

void VideoPage::selectTrack(std::size_t track)
{
    m_timeline->setSelectedTrack(track);
    const auto found = m_faces.found();
    if (!found)
        return;
    const auto& best = found->best[track];
    m_clip.show(best.empty() ? found->tracked.tracks[track].firstFrame()
                             : best.front().point.frame);
    showMarks();
}

void VideoPage::showNextBest()
{
    const auto found = m_faces.found();
    const auto track = m_panel->tracks().selected();
    if (!found || !track || found->best[*track].empty())
        return;
    std::vector<std::size_t> frames;
    for (const matching::BestFrame& best : found->best[*track])
        frames.push_back(best.point.frame);
    std::ranges::sort(frames);
    const auto next = std::ranges::upper_bound(frames, m_clip.wanted());
    m_clip.show(next == frames.end() ? frames.front() : *next);
}

void VideoPage::setPlaying(bool isPlaying)
{
    m_isPlaying = isPlaying && m_clip.shown().has_value();
    m_play->setIcon(icon(m_isPlaying ? u"pause"_s : u"resume"_s));
    m_next.stop();
    playOn();
}

void VideoPage::playOn()
{
    if (!m_isPlaying)
        return;
    const auto& index = *m_clip.index();
    const std::size_t number = m_clip.shown()->frame.number;
    if (number + 1 >= index.size()) {
        setPlaying(false);
        return;
    }
    constexpr double kThousand = 1000;
    constexpr int kLongestMs = 2000;
    const double wait = index.secondsOf(number + 1) - index.secondsOf(number);
    m_next.start(std::clamp(int(wait * kThousand), 0, kLongestMs));
}

std::optional<ChosenFace> VideoPage::chosenFace() const
{
    const auto found = m_faces.found();
    const auto track = m_panel->tracks().selected();
    if (!found || !track || !m_workplace.pipeline() || !m_clip.shown())
        return std::nullopt;
    const auto box = matching::boxAt(found->tracked.tracks[*track], m_clip.shown()->frame.number);
    if (!box)
        return std::nullopt;
    return ChosenFace{m_workplace.pipeline(), *box};
}

void VideoPage::takeFrameOut()
{
    if (!m_panel->canTakeFrame())
        return;
    setPlaying(false);
    m_error->clear();
    m_panel->setTaking(true);
    const std::size_t number = m_clip.shown()->frame.number;
    const JobId job = m_workplace.jobs().start<TakenFrame>(
        //: Title of a running job; %1 is a number, %2 a video file
        tr("Take frame %1 out of %2").arg(number + 1).arg(m_clip.fileName()),
        [taking = m_clip.taking(), number, chosen = chosenFace()](const StopToken& stop,
                                                                  const ProgressSink& progress) {
            return semblance::ui::takeFrameOut(taking, number, chosen, stop, progress);
        },
        this,
        [this, number, video = m_clip.video()](const Result<TakenFrame>& taken) {
            m_panel->setTaking(false);
            if (!taken) {
                showError(taken.error());
                return;
            }
            if (video == m_clip.video()) {
                m_clip.keepHash(taken->hash);
                m_panel->showTaken({number});
            }
            Q_EMIT frameTakenOut(taken->exhibit, taken->mark);
        });
    m_work->follow(job);
}

void VideoPage::takeTrackOut(std::size_t track)
{
    const auto found = m_faces.found();
    if (!m_panel->canTakeTrack() || !found || track >= found->best.size())
        return;
    setPlaying(false);
    const auto before = m_askAboutChosen ? m_askAboutChosen() : ChosenBefore::Kept;
    if (!before)
        return;
    m_error->clear();
    m_panel->setTaking(true);
    const JobId job = m_workplace.jobs().start<TakenTrack>(
        //: Title of a running job; %1 is a number, %2 a video file
        tr("Take the best frames of face %1 out of %2").arg(track + 1).arg(m_clip.fileName()),
        [taking = m_clip.taking(), engine = m_workplace.pipeline(), found,
         track](const StopToken& stop, const ProgressSink& progress) -> Result<TakenTrack> {
            Result<std::vector<matching::BestFrame>> best = found->best[track];
            if (!found->areBestMeasured)
                best = bestFramesOf(taking, *engine, found->tracked.tracks[track],
                                    VideoFaces::kBestFrames, stop);
            if (!best)
                return passOn(best);
            return semblance::ui::takeTrackOut(taking, engine, *best, stop, progress);
        },
        this,
        [this, video = m_clip.video(), before = *before](const Result<TakenTrack>& taken) {
            m_panel->setTaking(false);
            if (!taken) {
                showError(taken.error());
                return;
            }
            if (video == m_clip.video()) {
                m_clip.keepHash(taken->hash);
                m_panel->showTaken(taken->frames);
            }
            Q_EMIT photographsTakenOut(taken->photographs, before);
        });
    m_work->follow(job);
}

void VideoPage::showError(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_error->showError(error);
}

void VideoPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void VideoPage::dropEvent(QDropEvent* event)
{
    takeFiles(filesIn(*event->mimeData()));
    event->acceptProposedAction();
}

void VideoPage::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QWidget* at = focusWidget();
    if (isEnter && at && (!usesEnter(*at) || m_panel->hasFocusOnTaking()))
        takeFrameOut();
    else
        QWidget::keyPressEvent(event);
}

void VideoPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_canvas->setFocus();
}

void VideoPage::hideEvent(QHideEvent* event)
{
    setPlaying(false);
    QWidget::hideEvent(event);
}

} // namespace semblance::ui
