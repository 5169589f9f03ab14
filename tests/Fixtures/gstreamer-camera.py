"""A camera made of GStreamer's RTSP server: plays one MP4 file to each client, in real time, with digest authentication.

Usage: gstreamer-camera.py FILE h264|h265 aac|none   Prints its port, and ends when its standard input ends.
"""
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

path, video, audio = sys.argv[1:4]
Gst.init(None)
launch = f'filesrc location="{path}" ! qtdemux name=d d. ! queue ! {video}parse ! rtp{video}pay name=pay0 pt=96'
if audio != "none":
    launch += " d. ! queue ! aacparse ! rtpmp4gpay name=pay1 pt=97"

server = GstRtspServer.RTSPServer()
server.set_address("127.0.0.1")
server.set_service("0")
factory = GstRtspServer.RTSPMediaFactory()
factory.set_launch(f"( {launch} )")
permissions = GstRtspServer.RTSPPermissions()
permissions.add_permission_for_role("user", "media.factory.access", True)
permissions.add_permission_for_role("user", "media.factory.construct", True)
factory.set_permissions(permissions)
auth = GstRtspServer.RTSPAuth()
auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
token = GstRtspServer.RTSPToken()
token.set_string("media.factory.role", "user")
auth.add_digest("admin", "geheim 密码", token)
server.set_auth(auth)
server.get_mount_points().add_factory("/live", factory)
server.attach(None)
loop = GLib.MainLoop()
threading.Thread(target=lambda: (sys.stdin.read(), loop.quit()), daemon=True).start()
print(server.get_bound_port(), flush=True)
loop.run()
